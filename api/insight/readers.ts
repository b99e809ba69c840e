/** Who reads what the program earned and how it runs, each on their own session. */
export const READERS = ['Reference_Manager', 'Reference_Executive'];
