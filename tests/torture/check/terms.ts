import type { Change } from './history.ts';
import { type Decision, type Finding, type History } from './read.ts';

/** A field of the reference, and the fact it becomes. */
const FACTS: Record<string, string> = {
  Limit__c: 'limit',
  Period__c: 'period',
  Rest_Days__c: 'restDays',
  Time_Zone__c: 'timeZone',
  Contact__c: 'contactId',
};

const EDITED = { Limit__c: true, Period__c: true, Rest_Days__c: true };

interface Span {
  value: unknown;
  /** It may have held from here on, and until there. */
  from: number;
  to: number;
}

/** Between when a decision's command was first sent and last answered; open where nobody sent it or an answer is missing. */
function during({ sent }: History, { Command_Key__c: key }: Decision): [number, number] {
  const { attempts } = sent.get(key) ?? { attempts: [] };
  if (attempts.length === 0) return [0, Infinity];
  return [attempts[0]?.from ?? 0, Math.max(...attempts.map(({ to }) => to ?? Infinity))];
}

const overlaps = ({ from, to }: Span, [first, last]: [number, number]) => from <= last && to >= first;

function spans(initial: unknown, changes: { value: unknown; from: number; to: number }[]): Span[] {
  const all: Span[] = [{ value: initial, from: 0, to: Infinity }];
  for (const { value, from, to } of changes) {
    const before = all.at(-1);
    if (before) before.to = to;
    all.push({ value, from, to: Infinity });
  }
  return all;
}

/** What a decision was taken on was true at some moment while its command was under way. */
export function terms(history: History): Finding[] {
  const found: Finding[] = [];
  const { changes, start, decisions } = history;
  const of = (what: Change['what'][]) => changes.filter((each) => what.includes(each.what));
  const versions = spans(
    1,
    of(['policy']).map(({ of: { version: value }, from, to }) => ({ value, from, to })),
  );
  const known = new Map<string, Span[]>();
  // What is changed through the service is in turn with the claims: the ledger tells which terms hold.
  const kept = new Set([...history.sent.values()].map(({ attempts }) => attempts[0]?.path.split('/')[3]));
  const spansOf = (reference: Record<string, any>, field: string): Span[] => {
    const name = `${reference['Id']} ${field}`;
    const edits = of(['terms', 'contact']).filter(
      ({ of: { referenceId, fields } }) => referenceId === reference['Id'] && field in fields,
    );
    const made =
      known.get(name) ??
      spans(
        reference[field],
        edits.map((each) => ({ ...each, value: each.of['fields'][field] })),
      );
    known.set(name, made);
    return made;
  };
  for (const row of decisions) {
    if (!sentOrExpired(row)) continue;
    const when = during(history, row);
    const wrong = (text: string) => found.push({ rule: 'terms', text: `${row.Move__c} ${row.Id}: ${text}` });
    const version = row.Policy_Version__c;
    if (!versions.some((span) => span.value === version && overlaps(span, when)))
      wrong(`policy ${version} was not in force`);
    for (const { reference } of row.Facts__c ? (JSON.parse(row.Facts__c).claims ?? []) : []) {
      const first = start.references.find(({ Id }) => Id === reference.id);
      if (!first) continue;
      for (const [field, fact] of Object.entries(FACTS)) {
        if (kept.has(reference.id) && field in EDITED) continue;
        const was = spansOf(first, field).some(
          ({ value, ...span }) => value === reference[fact] && overlaps({ value, ...span }, when),
        );
        if (!was) wrong(`${fact} of ${reference.id} was not ${reference[fact]} then`);
      }
    }
  }
  return found;
}

const sentOrExpired = ({ Command_Key__c: key }: Decision) => key !== null;
