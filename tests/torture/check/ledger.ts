import { agreedIn } from './agreed.ts';
import { dayThere, numberOf } from './calendar.ts';
import { broken, counts, type Policy, type Use } from './limits.ts';
import { bodyOf, claimsOf, type Decision, type Finding, type History } from './read.ts';
import { chainsOf, takenIn } from './turns.ts';

/** Moves that reserve, and moves that give back what their row names. */
const PLACES = ['submit', 'suggest', 'reopen', 'decline', 'answer', 'expire'];
const GIVES_BACK = ['withdraw', 'cancel', 'merge', 'decline', 'answer', 'expire'];
const CLOSED = ['On Hold', 'Retired', 'Recruited'];
/** The service counts uses of so many days back. */
const WINDOW_DAYS = 390;

/** Replays every account's turns, one after another, and decides each claim again. */
export function ledger(history: History): Finding[] {
  const found: Finding[] = [];
  const { decisions, policies } = history;
  const claims = claimsOf(decisions);
  const agreed = agreedIn(history);
  const chains = chainsOf(decisions, 'Account');
  const replayed = new Map<string, Map<string, Use>>();
  const placed = new Set<string>();

  function replay(id: string): Map<string, Use> {
    const known = replayed.get(id);
    if (known) return known;
    const uses = new Map<string, Use>();
    replayed.set(id, uses);
    for (const row of chains.get(id)?.rows ?? []) {
      for (const other of takenIn(decisions, row, 'Account'))
        for (const [key, use] of replay(other)) uses.set(key, use);
      if (row.Activity__c) step(row, uses);
      else agreed.change(row);
    }
    return uses;
  }

  function step(row: Decision, uses: Map<string, Use>): void {
    const wrong = (rule: Finding['rule'], text: string) =>
      void found.push({ rule, text: `${row.Account_Turn__c} ${row.Move__c} (${row.Id}): ${text}` });
    const policy = policies.get(row.Policy_Version__c);
    if (!policy) return wrong('limits', `there is no policy ${row.Policy_Version__c}`);
    const use = uses.get(row.Activity__c);
    const body = bodyOf(history, row);
    const move = row.Move__c;
    if (!use) {
      if (!PLACES.includes(move)) return wrong('uses', `${row.Activity__c} was never reserved on this account`);
      if (placed.has(row.Activity__c)) wrong('uses', `${row.Activity__c} was reserved before`);
      placed.add(row.Activity__c);
      const claim = consume(row, null, uses, policy, wrong);
      if (!claim) return;
      const { reference, activityType: type, on } = claim;
      const asked = move === 'submit' || move === 'reopen' ? (body?.['neededBy'] ?? on) : on;
      if (asked !== on) wrong('facts', `asked for ${asked}, decided for ${on}`);
      const { id: referenceId, contactId } = reference;
      const weight = policy.rules.get(type)?.['Weight__c'] ?? 1;
      const use = { id: row.Activity__c, referenceId, contactId, candidateId: row['Candidate__c'], type, on, weight };
      uses.set(row.Activity__c, { ...use, status: 'Held', noShow: null });
      return;
    }
    if (use.status === 'Released') return wrong('uses', `${use.id} was given back before`);
    if (GIVES_BACK.includes(move)) use.status = 'Released';
    else if (move === 'schedule') {
      const claim = consume(row, use, uses, policy, wrong);
      const there = claim && body && dayThere(claim.reference.timeZone, body['startsAt']);
      if (claim && there && claim.on !== there)
        wrong('facts', `${body['startsAt']} is ${there} there, not ${claim.on}`);
      Object.assign(use, { status: 'Scheduled', on: claim?.on ?? use.on });
    } else if (move === 'complete') use.status = 'Completed';
    else if (move === 'miss') Object.assign(use, { status: 'Missed', noShow: body?.['whose'] ?? null });
    else if (move === 'correct') {
      const status = body?.['outcome'];
      const noShow = status === 'Missed' ? (body?.['whose'] ?? use.noShow) : null;
      const after = { ...use, status, noShow, on: body?.['on'] ?? use.on };
      const consumes = counts(after, policy) && (!counts(use, policy) || after.on !== use.on);
      if (consumes) consume(row, use, uses, policy, wrong);
      Object.assign(use, after);
    }
  }

  /** A claim on a place: what was recorded must be what the turns before it leave, and must leave room. */
  function consume(
    row: Decision,
    own: Use | null,
    uses: Map<string, Use>,
    policy: Policy,
    wrong: (rule: Finding['rule'], text: string) => void,
  ): any {
    const candidates = claims(row);
    const claim = candidates.length > 1 ? candidates.find(({ uses: read }) => same(read, others())) : candidates[0];
    function others(): Use[] {
      return [...uses.values()].filter((use) => use !== own && use.status !== 'Released');
    }
    function same(read: any[], left: Use[]): boolean {
      const from = numberOf(String(row['At__c']).slice(0, 10)) - WINDOW_DAYS;
      const text = (list: any[], type: (each: any) => string) =>
        list
          .filter(({ on }) => numberOf(on) >= from)
          .map((each) => [each.referenceId, each.contactId, type(each), each.on, each.status, each.noShow].join('|'))
          .sort()
          .join('\n');
      return text(read, (each) => each.activityType) === text(left, (each) => each.type);
    }
    if (!claim) return wrong('facts', `no facts are recorded for ${row['Reference__c']}`);
    if (!same(claim.uses, others()))
      wrong('facts', 'the uses it was decided on are not those the turns before it leave');
    for (const difference of agreed.differences(claim.reference)) wrong('facts', difference);
    if (row['Outcome__c'] === 'Overridden') {
      if (!mayOverride(history, row)) wrong('limits', 'the limits were set aside by nobody who may');
      return claim;
    }
    const reasons = broken(claim.reference, claim.activityType, claim.on, others(), policy);
    const { visible, withheld, status } = claim.reference;
    if (!own && (!visible || withheld || CLOSED.includes(status))) reasons.push('not in the pool');
    if (reasons.length > 0) wrong('limits', `on ${claim.on} under policy ${policy.version}: ${reasons.join('; ')}`);
    return claim;
  }

  for (const id of chains.keys()) replay(id);
  return [...found, ...atTheEnd(history, replayed)];
}

/** A manager, who said why. */
const mayOverride = (history: History, row: Decision) =>
  Boolean(bodyOf(history, row)?.['override']?.reason) &&
  history.start.people.some(({ id, manager }) => manager && id === row['By__c']);

/** What the org holds is what the decisions made of it, no use more and none less. */
function atTheEnd(history: History, replayed: Map<string, Map<string, Use>>): Finding[] {
  const uses = new Map([...replayed.values()].flatMap((each) => [...each]));
  const rows = history.rows('Reference_Activity__c');
  const held = new Map(rows.map((row) => [row['Id'], row]));
  const found: Finding[] = [];
  const wrong = (text: string) => found.push({ rule: 'uses', text });
  if (held.size < rows.length) wrong('a use is there twice');
  for (const [id, row] of held) if (!uses.has(id)) wrong(`${id} (${row['Status__c']}) was reserved by no decision`);
  const live = new Map<string, string>();
  for (const [id, use] of uses) {
    const row = held.get(id);
    if (!row) {
      wrong(`${id} is gone`);
      continue;
    }
    const is = [row['Status__c'], row['Activity_Date__c'], row['No_Show__c']].join(' ');
    const shall = [use.status, use.on, use.noShow].join(' ');
    if (is !== shall) wrong(`${id} is ${is}, but by the decisions ${shall}`);
    if (use.status === 'Released' || !use.candidateId) continue;
    const other = live.get(use.candidateId);
    if (other) wrong(`${id} and ${other} count for one customer of one request`);
    live.set(use.candidateId, id);
  }
  return found;
}
