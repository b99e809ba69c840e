import { dayIn } from '../activity/period.ts';
import type { Candidate } from '../match/candidate.ts';
import { ageOf } from '../nomination/state.ts';
import type { NominationRecord } from '../nomination/record.ts';
import type { Policy } from '../policy/schema.ts';
import { dueOf } from './dueReference.ts';
import type { DueRequests } from './dueRequests.ts';
import type { Quiet } from './quiet.ts';
import { byUrgency, MOST_PROPOSED, type Findings, type Found } from './survey.ts';
import { TODAY_LISTS, type TodayList, type TodayListName, type TodayRow } from './todaySchema.ts';
import { MOST_NOMINATIONS, type ReadReference, type ReadToday, type Wanted } from './todayStore.ts';

const MOST_ROWS = 10;

/** Who is to be read, so that the caller learns of them. */
export function proposed(findings: Findings): Omit<Wanted, 'nominatedBefore'> {
  const best = [...findings.values()].flatMap((list) => list.slice(0, MOST_PROPOSED));
  const idsOf = (found: Found[]) => [...new Set(found.map(({ candidate }) => candidate.reference.id))];
  return { references: idsOf(best), closed: idsOf(best.filter(({ due }) => due.reason === 'withheld')) };
}

/** What the caller's session hid is gone: nothing follows from it. */
function asRead({ reference, uses }: Candidate, record: ReadReference, mayEdit: boolean, now: Date): Candidate {
  const { Status__c: status, Last_Verified_On__c: verified } = record;
  return {
    uses,
    reference: {
      ...reference,
      status: status ?? 'Active',
      lastVerifiedOn: verified === undefined ? dayIn(reference.timeZone, now) : verified,
      pausedUntil: record.Paused_Until__c ?? null,
      withheld: reference.withheld && mayEdit,
    },
  };
}

interface Told {
  policy: Policy;
  now: Date;
  /** By reference, of those nobody seems to talk to. */
  quiet?: ReadonlyMap<string, Quiet>;
  due?: typeof dueOf;
}

/** What needs somebody of the references that were read. */
export function dueReferences(
  findings: Findings,
  { references, editable }: ReadToday,
  { policy, now, quiet, due: dueFor = dueOf }: Told,
): Map<TodayListName, TodayRow[]> {
  const candidates = new Map([...findings.values()].flat().map(({ candidate }) => [candidate.reference.id, candidate]));
  const found = references.flatMap((record) => {
    const candidate = candidates.get(record.Id);
    if (!candidate) return [];
    const read = asRead(candidate, record, editable.has(record.Id), now);
    const joinedOn = dayIn(read.reference.timeZone, new Date(record.CreatedDate));
    const talkedOn = quiet?.get(record.Id)?.talkedOn ?? null;
    return dueFor(read, { policy, joinedOn, talkedOn, now }).map((due) => ({ candidate: read, due, record }));
  });
  const rows = found.sort(byUrgency).map(({ due: { list, ...due }, record }) => {
    const row = { ...due, id: record.Id, object: 'Reference__c' as const, number: record.Name };
    const name = record.Account_Name__c || null;
    const { task = null, mayMakeTask = false } = (list === 'quiet' && quiet?.get(record.Id)) || {};
    return [list, { ...row, name, task, mayMakeTask, at: null, nextStep: null, who: null, party: null }] as const;
  });
  return new Map(
    [...Map.groupBy(rows, ([list]) => list)].map(([list, of]) => [list, of.map(([, row]): TodayRow => row)]),
  );
}

/** Nominations that have waited for longer than a nominator should wait. */
export function dueNominations(records: NominationRecord[], now: Date): TodayRow[] {
  return records.slice(0, MOST_NOMINATIONS).map(({ Id: id, Name: number, CreatedDate, Account_Name__c: name }) => ({
    ...{ id, object: 'Reference_Nomination__c', number, name: name || null, reason: 'aging', step: 'review' },
    ...{ activityType: null, on: null, at: new Date(CreatedDate).toISOString(), limit: null },
    ...{ nextStep: null, who: null, party: null, task: null, mayMakeTask: false },
    count: ageOf('Nominated', CreatedDate, now).days,
  }));
}

/** Lists as they are shown: all of them, ten rows each. */
export function listsOf(
  rows: DueRequests & Partial<Record<TodayListName, TodayRow[]>>,
  more: ReadonlySet<TodayListName>,
): TodayList[] {
  return TODAY_LISTS.map((name) => {
    const all = rows[name] ?? [];
    return { name, count: all.length, more: more.has(name), rows: all.slice(0, MOST_ROWS) };
  });
}

/** Lists of which more was proposed than was read. */
export const cutShort = (findings: Findings): TodayListName[] =>
  [...findings].flatMap(([name, found]) => (found.length > MOST_PROPOSED ? [name] : []));
