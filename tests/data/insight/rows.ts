import { answerFields } from '#api/request/answer.ts';
import { ANSWERED } from '#api/request/clock.ts';
import type { RequestRecord } from '#api/request/record.ts';
import type { LoadRow } from '#tests/org/start.ts';
import { SHEET_DEALS } from './deals.ts';
import { SHEET_CALENDAR, SHEET_REQUESTS, type SheetRequest } from './requests.ts';

function lastOf({ stops }: SheetRequest) {
  const last = stops.at(-1);
  if (!last) throw new Error('A request of the sheet has no stops');
  return last;
}
const hasApproval = ({ stops }: SheetRequest) => stops.some(({ party }) => party === 'Account Owner');
const approvalOf = ({ number }: SheetRequest) => ({
  ...{ Id: `approval of ${number}`, Step__c: 1, Role__c: 'Account Owner' as const, Approver__c: 'owner' },
  Verdict__c: 'Approved' as const,
});
/** Whoever has it in hand since it was taken. */
function fulfillerOf({ stops, path, seller }: SheetRequest): string | null {
  if (!stops.some(({ party }) => party === 'Fulfiller')) return null;
  return path === 'Self-fulfill' ? seller : 'manager';
}
/** What the service would have written when it was asked and answered. */
function timesOf({ stops }: SheetRequest) {
  const askedAt = stops[0]?.at ?? null;
  const answer = stops.find(({ status }) => ANSWERED.includes(status));
  const written =
    answer && answerFields({ askedAt, answeredOn: null }, answer.status, SHEET_CALENDAR, new Date(answer.at));
  return { Asked_At__c: askedAt, ...written };
}
const nameOf = (by: string, { seller }: SheetRequest) => (by === 'requester' ? seller : by);

const decisionsOf = (request: SheetRequest) =>
  request.stops.map(({ at, status, party, by }, index) => ({
    ...{ Request_Turn_Number__c: index + 1, Move__c: index === 0 ? 'submit' : 'step', At__c: at },
    ...{ From__c: request.stops[index - 1]?.status ?? null, To__c: status, Ball__c: party },
    By__c: nameOf(by, request),
  }));

/** The sheet's requests as one reader's JSON, where people have their short names for ids. */
export const SHEET_RECORDS: (RequestRecord & { Team__c: string | null })[] = SHEET_REQUESTS.map((each) => ({
  Id: each.number,
  Name: each.number,
  ...{ CreatedDate: each.stops[0]?.at ?? '', OwnerId: each.seller, Status__c: lastOf(each).status, Turn__c: null },
  ...{ Activity_Type__c: each.activityType, Path__c: each.path, Rush__c: each.rush, Team__c: each.team },
  ...{ Quantity__c: 1, Needed_By__c: '2026-12-31', Fulfiller__c: fulfillerOf(each) },
  Approvals__r: { records: hasApproval(each) ? [approvalOf(each)] : [] },
  Decisions__r: { records: decisionsOf(each).map((fields, index) => ({ Id: `${each.number} ${index}`, ...fields })) },
}));

/** The same for an organization that has `rep`, `rep2`, `pr`, `owner`, `manager` and `service`. */
export const sheetRows = (): LoadRow[] => [
  ...['rep', 'rep2'].map((seller) => ({
    type: 'Account',
    ref: `prospect of ${seller}`,
    fields: { Name: `Prospect of ${seller}`, OwnerId: `@${seller}` },
  })),
  ...SHEET_DEALS.map(({ ref, seller, amount, stage, closeDate }) => ({
    type: 'Opportunity',
    ref,
    fields: {
      ...{ Name: ref, AccountId: `@{prospect of ${seller}}`, OwnerId: `@${seller}`, Amount: amount, StageName: stage },
      ...{ CloseDate: closeDate, Type: seller === 'rep2' ? 'Renewal' : null },
    },
  })),
  ...SHEET_REQUESTS.flatMap(requestRows),
];

function requestRows(request: SheetRequest): LoadRow[] {
  const { number, deal, seller, activityType, path, rush, team, stops } = request;
  const lookup = { Request__c: `@${number}` };
  const service = { OwnerId: '@service' };
  return [
    {
      type: 'Reference_Request__c',
      ref: number,
      fields: {
        ...{ OwnerId: `@${seller}`, Opportunity__c: deal && `@${deal}`, Prospect_Name__c: deal ? null : 'The press' },
        ...{ Purpose__c: deal ? 'Sales' : 'PR', Activity_Type__c: activityType, Path__c: path, Rush__c: rush },
        ...{ Team__c: team, Status__c: lastOf(request).status, Quantity__c: 1, Needed_By__c: '2026-12-31' },
        ...{ Turn__c: stops.length, CreatedDate: stops[0]?.at, ...timesOf(request) },
        Fulfiller__c: fulfillerOf(request) && `@${fulfillerOf(request)}`,
      },
    },
    ...(hasApproval(request)
      ? [
          {
            type: 'Reference_Approval__c',
            fields: { ...lookup, Step__c: 1, Role__c: 'Account Owner', Approver__c: '@owner', Verdict__c: 'Approved' },
          },
        ]
      : []),
    ...decisionsOf(request).map(({ By__c, ...fields }, index) => ({
      type: 'Reference_Decision__c',
      fields: {
        ...{ ...lookup, ...service, ...fields, By__c: `@${By__c}`, Outcome__c: 'Allowed' },
        Request_Turn__c: `${number}#${index + 1}`,
      },
    })),
  ];
}
