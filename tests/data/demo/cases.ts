import type { LoadRow } from '#tests/org/start.ts';
import type { DemoAccount } from './accounts.ts';
import type { Chance } from './chance.ts';
import type { Days } from './days.ts';

const SUBJECTS = [
  'Sync stops over night',
  'Wrong totals in a report',
  'How to add a site',
  'Login from abroad',
  'Slow export',
];

/** The ranch that is in escalation. */
export const ESCALATED = 'plains';

/** Everyday questions, and one escalation that nobody may talk over. */
export function caseRows(customers: DemoAccount[], days: Days, chance: Chance): LoadRow[] {
  const everyday = Array.from({ length: 36 }, () => {
    const account = chance.of(customers);
    return {
      account,
      Subject: chance.of(SUBJECTS),
      Status: chance.next() < 0.75 ? 'Closed' : 'Working',
      Priority: 'Medium',
      IsEscalated: false,
      age: chance.between(3, 600),
    };
  });
  const account = customers.find((each) => each.ref === ESCALATED);
  const escalation = {
    Subject: 'Tags not read at the feed yard',
    Status: 'Escalated',
    Priority: 'High',
    IsEscalated: true,
    age: 4,
  };
  return [...everyday, ...(account ? [{ account, ...escalation }] : [])].map(({ account: of, age, ...fields }) => ({
    type: 'Case',
    fields: {
      ...fields,
      AccountId: `@{${of.ref}}`,
      Origin: 'Email',
      OwnerId: `@{${of.owner}}`,
      CreatedDate: days.at(-age).toISOString(),
    },
  }));
}
