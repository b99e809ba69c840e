/** The newest version the local org and the metadata know. Left to itself jsforce would speak 50.0. */
export const API_VERSION = '67.0';
