import { z } from 'zod';

const SUFFIX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The last three of 18 characters say which of the first 15 are capitals, five each. */
function whole(id: string): string {
  const groups = [id.slice(0, 5), id.slice(5, 10), id.slice(10, 15)];
  const suffix = groups.map(
    (group) => SUFFIX[[...group].reduce((sum, sign, i) => sum + (/[A-Z]/.test(sign) ? 2 ** i : 0), 0)],
  );
  return `${id.slice(0, 15)}${suffix.join('')}`;
}

const isWhole = (id: string) => id.length === 15 || id.slice(15).toUpperCase() === whole(id).slice(15);

const message = 'is not a Salesforce id';

/** A Salesforce id, 15 or 18 characters. Salesforce refuses a whole query for one that cannot be. */
export const recordId = z
  .string()
  .regex(/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/, { error: message, abort: true })
  .refine(isWhole, message);

/** The same, always 18 characters: as Salesforce answers them. */
export const wholeId = recordId.overwrite(whole);
