import type { LoadRow } from '#tests/org/start.ts';

/** Given on, score, area (`-` for none), and closed after so many days or due on a day; as README.md says. */
const LINES = `
2025-12-30 1 Support due 2026-01-06
2026-01-15 5 - closed 0
2026-01-20 2 Product closed 10
2026-02-03 4 Product closed 3
2026-02-17 3 Support closed 8
2026-03-10 1 Product due 2026-03-17
2026-03-24 2 Support due 2026-03-31
2026-03-30 3 Preparation due 2026-04-06
2026-03-31 5 - due 2026-04-07
`;

/** Feedback of the sheet in README.md on conversations for R01. */
export const sheetFeedbackRows = (): LoadRow[] =>
  LINES.trim()
    .split('\n')
    .map((line) => {
      const [given = '', score, area, state, value] = line.split(' ');
      const stands =
        state === 'closed'
          ? { Status__c: 'Closed', Days_To_Close__c: Number(value), Closed_By__c: '@owner' }
          : { Status__c: 'Open', Due_On__c: value };
      return {
        type: 'Reference_Feedback__c',
        fields: {
          ...{ OwnerId: '@rep', From__c: 'Requester', Given_On__c: given, Score__c: Number(score), Edition__c: 0 },
          ...{ Area__c: area === '-' ? null : area, Request__c: '@R01', Routed_To__c: '@owner', ...stands },
        },
      };
    });
