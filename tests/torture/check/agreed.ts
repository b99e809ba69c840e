import type { Change } from './history.ts';
import type { Decision, History } from './read.ts';

/** What an edit may set, and the fact it becomes: the same word. */
const TERMS = { limit: 'Limit__c', period: 'Period__c', restDays: 'Rest_Days__c' } as const;

/** The terms each customer agreed to, where they change through the service alone: then the turns say which of them hold. */
export interface Agreed {
  /** A decision that changed terms. */
  change(row: Decision): void;
  /** Where what a claim recorded differs from what the turns before it leave. */
  differences(reference: any): string[];
}

const isOutside = ({ what }: Change) => what === 'terms';

export function agreedIn({ start, changes }: History): Agreed {
  const outside = new Set(changes.filter(isOutside).map(({ of }) => of['referenceId'] as string));
  const terms = new Map(
    start.references
      .filter(({ Id }) => !outside.has(Id))
      .map((row) => [
        row['Id'] as string,
        Object.fromEntries(Object.entries(TERMS).map(([fact, field]) => [fact, row[field]])),
      ]),
  );
  return {
    change({ Reference__c: id, Facts__c: facts }) {
      const known = terms.get(id);
      const { change } = facts ? JSON.parse(facts) : {};
      if (!known || !change) return;
      for (const fact of Object.keys(TERMS)) if (fact in change) known[fact] = change[fact];
    },
    differences(reference) {
      return Object.entries(terms.get(reference.id) ?? {})
        .filter(([fact, value]) => value !== reference[fact])
        .map(([fact, value]) => `${fact} ${reference[fact]} was recorded, agreed was ${value}`);
    },
  };
}
