/** What the service uses of packages that bring no types. */

declare module 'jstat' {
  const jstat: {
    studentt: {
      /** The value that Student's t stays below with this probability. */
      inv(probability: number, degreesOfFreedom: number): number;
    };
  };
  export default jstat;
}
