import { businessHoursAfter } from '../policy/calendar.ts';
import type { Leavers } from '../policy/deputy.ts';
import type { StateLabels } from '../policy/form.ts';
import type { Policy } from '../policy/schema.ts';
import { ballOf, type Holder } from '../request/ball.ts';
import { heldSince, stopsOf } from '../request/clock.ts';
import { childrenOf, stateOf, useOf, type RequestRecord } from '../request/record.ts';
import { staffed } from '../request/staffed.ts';
import { isLive, type RequestState } from '../request/state.ts';
import type { Cause } from './cause.ts';
import type { Role } from './rules.ts';
import type { Values } from './template.ts';
import { dateInWords, dayInWords, momentInWords } from './words.ts';

/** Under which rules, among whom and when something is told. */
export interface Telling {
  policy: Policy;
  leavers: Leavers;
  /** Ids of the reference team. */
  managers: string[];
  now: Date;
}

/** A request as it stands, with who has the ball and since when. */
export interface Standing {
  record: RequestRecord;
  state: RequestState;
  ball: Holder;
  since: Date;
}

export function standingOf(record: RequestRecord, { policy, leavers, now }: Telling): Standing {
  const state = staffed(stateOf(record), { policy, leavers, now });
  const since = heldSince(stopsOf(record)) ?? new Date(record.CreatedDate);
  return { record, state, ball: ballOf(state), since };
}

const concerned = ({ state }: Standing, candidateId: string | null) => {
  const named = state.candidates.filter(({ id }) => id === candidateId);
  const live = state.candidates.filter(isLive);
  return named.length > 0 ? named : live.length > 0 ? live : state.candidates;
};

/** When who has the ball should be done: the day set for it, else by the usual pace. */
export function dueBy({ state, ball, since }: Standing, { policy }: Telling): Date | null {
  const asked = state.approvals.filter((each) => each.verdict === 'Pending' && each.asked && each.dueAt !== null);
  if (state.status === 'Pending Approval' && asked[0]?.dueAt) return new Date(asked[0].dueAt);
  const hours = policy.settings.pace[ball.party];
  return hours === undefined ? null : businessHoursAfter(policy.settings.calendar, since, Math.max(hours, 1));
}

/** Whom each role means. The reference team where nobody in it is named; who arranges it while the customer has the ball. */
export function peopleOf(standing: Standing, telling: Telling, candidateId: string | null): Cause['people'] {
  const { record, state, ball } = standing;
  const ids = new Set(concerned(standing, candidateId).map(({ id }) => id));
  const references = childrenOf
    .candidates(record)
    .flatMap(({ Id, Reference__r: of }) => (ids.has(Id) && of ? [of] : []));
  const pending = state.approvals.filter(
    (each) => each.verdict === 'Pending' && each.asked && ids.has(each.candidateId ?? ''),
  );
  const team = ball.party === 'Reference Manager' ? telling.managers : [];
  const next = ball.userId
    ? [ball.userId]
    : ball.party === 'Customer' && state.fulfillerId
      ? [state.fulfillerId]
      : team;
  return {
    Requester: [state.requesterId],
    Fulfiller: state.fulfillerId ? [state.fulfillerId] : [],
    'Account Owner': references.flatMap(({ OwnerId }) => OwnerId ?? []),
    CSM: references.flatMap(({ CSM__c: csm }) => csm ?? []),
    Approver: pending.flatMap(({ approverId }) => approverId ?? []),
    'Reference Manager': telling.managers,
    Next: next,
  } satisfies Partial<Record<Role, string[]>>;
}

/** What may be said of a request to whom it was given to read. */
export function aboutRequest(
  standing: Standing,
  telling: Telling,
  candidateId: string | null,
): Pick<Cause, 'requestId' | 'referenceId' | 'nominationId' | 'people' | 'deal' | 'referenceIds' | 'values'> {
  const { record, state, ball, since } = standing;
  const people = peopleOf(standing, telling, candidateId);
  const candidates = concerned(standing, candidateId);
  return {
    requestId: record.Id,
    referenceId: candidates.length === 1 ? (candidates[0]?.referenceId ?? null) : null,
    nominationId: null,
    people,
    deal: {
      name: record.Deal_Name__c ?? record.Prospect_Name__c ?? null,
      holders: [
        ...[state.requesterId, ...(state.fulfillerId ? [state.fulfillerId] : []), ...telling.managers],
        ...state.approvals.flatMap(({ approverId, asked }) => (approverId && asked ? [approverId] : [])),
      ],
    },
    referenceIds: candidates.flatMap(({ referenceId }) => referenceId ?? []),
    values: valuesOf(standing, telling, candidateId, since, ball),
  };
}

function valuesOf(standing: Standing, telling: Telling, candidateId: string | null, since: Date, ball: Holder): Values {
  const { record, state } = standing;
  const { timeZone } = telling.policy.settings.calendar;
  const by = dueBy(standing, telling);
  const use = concerned(standing, candidateId)
    .map(({ id }) => useOf(record, id))
    .find((each) => each?.Starts_At__c);
  return {
    number: record.Name,
    activity: record.Activity_Type__c.toLowerCase(),
    status: statusInWords(state.status, telling.policy.settings.labels),
    'next step': ball.nextStep === '' ? 'nothing, it is over' : ball.nextStep,
    next: ball.party === 'Nobody' ? 'nobody' : partyInWords(ball.party),
    'needed by': dayInWords(record.Needed_By__c),
    who: record.Owner?.Name ?? '',
    since: dateInWords(since, timeZone),
    ...(record.Promised_By__c ? { 'promised by': dayInWords(record.Promised_By__c) } : {}),
    ...(by ? { by: dateInWords(by, timeZone) } : {}),
    ...(use?.Starts_At__c
      ? { 'takes place': momentInWords(new Date(use.Starts_At__c), use.Time_Zone__c ?? timeZone) }
      : {}),
  };
}

/** The company's own name for a state as it writes it, else ours within a sentence. */
const statusInWords = (status: RequestState['status'], labels: StateLabels): string =>
  labels[status] ?? (status === 'In Progress' ? 'being arranged' : status.toLowerCase());

const partyInWords = (party: Holder['party']): string =>
  party === 'Reference Manager'
    ? 'the reference team'
    : party === 'Fulfiller'
      ? 'who arranges it'
      : `the ${party.toLowerCase()}`;
