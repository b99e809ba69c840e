const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Where a real id names its pod; any three characters do. */
const POD = '5eV';

/** The n-th id of an object; ids sort in the order in which they were made. */
export function idText(prefix: string, n: number): string {
  let digits = '';
  for (let rest = n; rest > 0; rest = Math.floor(rest / DIGITS.length))
    digits = DIGITS.charAt(rest % DIGITS.length) + digits;
  return prefix + POD + digits.padStart(9, '0');
}

/** `a00`, `a01`, … as an org hands them to custom objects. */
export function customPrefix(n: number): string {
  if (n >= DIGITS.length ** 2) throw new Error('More custom objects than prefixes');
  return `a${DIGITS.charAt(Math.floor(n / DIGITS.length))}${DIGITS.charAt(n % DIGITS.length)}`;
}
