/** Bands by number of employees, as the formula field `Account_Size_Band__c` writes them. */
const BANDS = [
  { below: 100, name: '1-99' },
  { below: 1000, name: '100-999' },
  { below: 10_000, name: '1,000-9,999' },
  { below: Infinity, name: '10,000+' },
];

export const SIZE_BANDS = BANDS.map(({ name }) => name);

export function sizeBand(employees: number | null): string | null {
  if (employees === null) return null;
  return BANDS.find((band) => employees < band.below)?.name ?? null;
}

/** Share of the points: the same band all, a neighbouring one half. */
export function sizeShare(one: string, other: string): number {
  const [a, b] = [one, other].map((name) => BANDS.findIndex((band) => band.name === name));
  if (a === undefined || b === undefined || a < 0 || b < 0) return 0;
  return [1, 0.5][Math.abs(a - b)] ?? 0;
}
