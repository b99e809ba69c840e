import type { Change, Draft } from '../decision/schema.ts';
import { type CandidateRecord, childrenOf, list, type RequestRecord } from './record.ts';

const CHILD_LISTS = {
  Reference_Candidate__c: 'Candidates__r',
  Reference_Approval__c: 'Approvals__r',
  Reference_Activity__c: 'Activities__r',
  Reference_Decision__c: 'Decisions__r',
} as const;
type ChildType = keyof typeof CHILD_LISTS;
const isChild = (type: string): type is ChildType => type in CHILD_LISTS;
const isOf = ({ fields: { Request__c: of } }: Draft, id: string) => typeof of !== 'string' || of === id;

/** A customer reserved anew was read as who they are before. */
function cardOf({ fields }: Draft, record: RequestRecord): Pick<CandidateRecord, 'Reference__r'> {
  const same = childrenOf
    .candidates(record)
    .find((each) => each.Reference__c && each.Reference__c === fields.Reference__c);
  return same?.Reference__r ? { Reference__r: same.Reference__r } : {};
}

/** Contact data are answered only to whom their own session shows the field. */
const tellable = (field: string, child: object) =>
  !field.startsWith('Released_') || field.endsWith('_At__c') || field in child;

/** Writes into a record; a lookup that leads to somebody else leaves behind whose name it led to. */
function put(record: object, fields: Record<string, unknown>): void {
  const written = record as Record<string, unknown>;
  for (const [name, value] of Object.entries(fields)) {
    if (written[name] && written[name] !== value) delete written[`${name.replace(/__c$/, '')}__r`];
    written[name] = value;
  }
}

/** The record as it stands after a command, without reading it again: what the caller had read, and what was written. */
export function after(
  record: RequestRecord,
  writes: { creates: Draft[]; changes: Change[] },
  ids: Map<Draft, string>,
): RequestRecord {
  const next = structuredClone(record);
  for (const { type, id, fields } of writes.changes) {
    if (type === 'Reference_Request__c' && id === record.Id) put(next, fields);
    if (!isChild(type)) continue;
    const child = list<{ Id: string }>(next[CHILD_LISTS[type]]).find((each) => each.Id === id);
    if (child) put(child, Object.fromEntries(Object.entries(fields).filter(([name]) => tellable(name, child))));
  }
  for (const draft of writes.creates) {
    if (!isChild(draft.type) || !isOf(draft, record.Id)) continue;
    const values = Object.entries(draft.fields).map(([name, value]) => [name, ids.get(value as Draft) ?? value]);
    const name = CHILD_LISTS[draft.type];
    const siblings: { Id: string }[] = list<{ Id: string }>(next[name]);
    const child = { ...cardOf(draft, record), Id: ids.get(draft) ?? '', ...Object.fromEntries(values) };
    next[name] = { records: [...siblings, child] as never[] };
  }
  return next;
}
