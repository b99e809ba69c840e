import { Problem } from '../errors.ts';

/** Groups of an aggregate that Salesforce answers with, in one page or not at all (SOQL and SOSL Reference, "Considerations
 *  When Using GROUP BY"). */
export const MOST_GROUPS = 2_000;

/** More than is summed up: it is said, and nothing is left out. */
export const tooMuch = (most: number): Problem => new Problem('TOO_MUCH_TO_COUNT', { values: { most } });
