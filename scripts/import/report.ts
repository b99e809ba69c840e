import { fullName } from './contact.ts';
import { isUnchanged, type Outcome, type Planned } from './plan.ts';

export interface Counts {
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  empty: number;
}

export function countOutcomes(outcomes: Outcome[]): Counts {
  const counts: Counts = { created: 0, changed: 0, unchanged: 0, refused: 0, empty: 0 };
  for (const outcome of outcomes) counts[kindOf(outcome)] += 1;
  return counts;
}

/** Before anything is written. */
export function plannedCountText({ created, changed, unchanged, refused, empty }: Counts): string {
  return `${created} to create, ${changed} to change, ${unchanged} unchanged, ${refused} refused, ${empty} empty`;
}

export function countText({ created, changed, unchanged, refused, empty }: Counts): string {
  return `${created} created, ${changed} changed, ${unchanged} unchanged, ${refused} refused, ${empty} empty`;
}

/** A row's outcome, what was understood from its words, and what was left out of it. */
export function outcomeLines(outcome: Outcome): string[] {
  if ('empty' in outcome) return [`${place(outcome.line)} skipped: the row is empty`];
  const { row } = outcome;
  const who = row.contact === '' ? row.customer : `${row.contact}, ${row.customer}`;
  const notes = [
    ...row.understood.map((words) => `          understood ${words}`),
    ...row.warnings.map((words) => `          warning: ${words}`),
  ];
  if ('refused' in outcome) return [`${place(row.line)} refused: ${who}: ${outcome.refused}`];
  return [`${place(row.line)} ${plannedText(outcome)}`, ...notes];
}

const VERBS: Record<keyof Counts, string> = {
  created: 'to create',
  changed: 'to change',
  unchanged: 'matched, nothing to change',
  refused: 'refused',
  empty: 'skipped',
};

function plannedText(planned: Planned): string {
  const { account, contact, reference } = planned;
  const known = contact !== null && 'id' in contact;
  const name = contact === null ? null : known ? contact.name : fullName(contact.missing);
  const person = name === null ? 'the customer as such' : `${name} (${known ? 'contact matched' : 'new contact'})`;
  const status = reference.id === null ? `, status ${String(reference.fields.Status__c)}` : changeText(planned);
  return `${VERBS[kindOf(planned)]}: ${account.name}, ${person}${status}`;
}

function changeText({ reference, participations }: Planned): string {
  const fields = Object.entries(reference.fields).map(([name, value]) => `${name} to '${String(value)}'`);
  const created = participations.create.map((one) => `adds ${String(one.Activity_Type__c)}`);
  const changed = participations.change.map(({ fields }) => `agreement to ${JSON.stringify(fields)}`);
  const all = [...fields, ...created, ...changed];
  return all.length === 0 ? '' : `; ${all.join(', ')}`;
}

function kindOf(outcome: Outcome): keyof Counts {
  if ('empty' in outcome) return 'empty';
  if ('refused' in outcome) return 'refused';
  if (outcome.reference.id === null) return 'created';
  return isUnchanged(outcome) ? 'unchanged' : 'changed';
}

function place(line: number): string {
  return `line ${line}`.padEnd(9);
}

/** After the writing: what Salesforce did not take counts as refused. */
export function countWritten(
  outcomes: Outcome[],
  { ids, refused }: { ids: Map<Planned, string>; refused: Map<Planned, string> },
): Counts {
  const known = outcomes.map((outcome): Outcome => {
    if (!('account' in outcome) || ids.has(outcome)) return outcome;
    return { row: outcome.row, refused: refused.get(outcome) ?? 'was not written' };
  });
  return countOutcomes(known);
}

export function newContactLines(rows: Planned[]): string[] {
  return rows.flatMap(({ account, contact }) => {
    if (contact === null || !('missing' in contact)) return [];
    const { missing } = contact;
    return [`  ${fullName(missing)}${missing.title ? `, ${missing.title}` : ''}, ${account.name}`];
  });
}
