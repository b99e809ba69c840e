import { CRITERIA, type Criterion } from '../policy/schema.ts';

/** The field of `Reference__c` a criterion reads. One without a field speaks of dates and capacity, which are open to all. */
const FIELDS: Partial<Record<Criterion, string>> = {
  industry: 'Account_Industry__c',
  region: 'Account_Country__c',
  size: 'Account_Size_Band__c',
  products: 'Products__c',
  useCases: 'Use_Cases__c',
  persona: 'Persona__c',
  language: 'Languages__c',
  competitor: 'Replaced__c',
  freshness: 'Last_Verified_On__c',
};

/** Facts nobody who asks is told, not even by their effect on the order. */
const CLOSED = new Set<Criterion>(['satisfaction']);

/** The criteria a caller is served by: field security decides before anything is ranked. */
export function criteriaFor(readable: ReadonlySet<string>): ReadonlySet<Criterion> {
  const open = (criterion: Criterion) => {
    const field = FIELDS[criterion];
    return !CLOSED.has(criterion) && (field === undefined || readable.has(field));
  };
  return new Set(CRITERIA.filter(open));
}

/** The field behind a hard rule of class `field`. */
const RULE_FIELDS: Record<string, string> = { STALE: 'Last_Verified_On__c' };

/** May a caller be told that this rule of class `field` is in the way? */
export function mayTell(code: string, readable: ReadonlySet<string>): boolean {
  const field = RULE_FIELDS[code];
  return field !== undefined && readable.has(field);
}
