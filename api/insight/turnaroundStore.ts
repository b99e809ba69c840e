import type { Caller } from '../caller.ts';
import type { RequestRecord } from '../request/record.ts';
import { OPEN_STATUSES } from '../request/schema.ts';
import type { Salesforce, Session } from '../salesforce/connect.ts';
import { fields, soql, type Soql } from '../salesforce/soql.ts';
import { tooMuch } from './tooMuch.ts';
import type { Window } from './window.ts';

export interface TurnaroundStore {
  /** Requests the caller sees on which a step was taken in this time, give or take a day, and those open now. */
  requests(caller: Caller, window: Window): Promise<{ moved: RequestRecord[]; open: RequestRecord[] }>;
}

/** So many requests one reading sums up; of more it says so rather than leave some out. */
export const MOST_REQUESTS = 2_000;

const OF_REQUEST = [
  ...['Id', 'Name', 'OwnerId', 'CreatedDate', 'Status__c', 'Activity_Type__c', 'Path__c', 'Team__c', 'Rush__c'],
  ...['Opportunity__c', 'Deal_Name__c', 'Deal_Amount__c', 'Prospect_Name__c', 'Fulfiller__c'],
];
const CHILDREN = soql`
  (SELECT Request_Turn_Number__c, To__c, At__c, By__c, Ball__c, Ball_User__c, Ball_User__r.Name FROM Decisions__r),
  (SELECT Role__c, Approver__c FROM Approvals__r)`;

const DAY_MS = 86_400_000;
/** The day may begin that much earlier, or end that much later, in the company's zone than here. */
const around = ({ from, to }: Window) => ({
  since: new Date(Date.parse(from) - DAY_MS),
  until: new Date(Date.parse(to) + 2 * DAY_MS),
});

export function turnaroundStore({ salesforce }: { salesforce: Salesforce }): TurnaroundStore {
  return {
    async requests(caller, window) {
      const session = await salesforce.as(caller);
      const whole = await wholeOf(session);
      const { since, until } = around(window);
      const [moved, open] = await Promise.all([
        read(
          session,
          soql`${whole} WHERE Id IN (SELECT Request__c FROM Reference_Decision__c
            WHERE At__c >= ${since} AND At__c < ${until} AND Request_Turn_Number__c > 0)`,
        ),
        read(session, soql`${whole} WHERE Status__c IN ${[...OPEN_STATUSES]}`),
      ]);
      return { moved, open };
    },
  };
}

/** Every field this reader may read of those the figures need. */
async function wholeOf(session: Session): Promise<Soql> {
  const readable = await session.describe('Reference_Request__c');
  const names = OF_REQUEST.filter((name) => readable.has(name));
  const parents = readable.has('Fulfiller__c') ? ['Fulfiller__r.Name'] : [];
  return soql`SELECT ${fields([...names, ...parents])}, ${CHILDREN} FROM Reference_Request__c`;
}

async function read(session: Session, query: Soql): Promise<RequestRecord[]> {
  const records = await session.query<RequestRecord>(
    soql`${query} ORDER BY CreatedDate, Id LIMIT ${MOST_REQUESTS + 1}`,
  );
  if (records.length > MOST_REQUESTS) throw tooMuch(MOST_REQUESTS);
  return records;
}
