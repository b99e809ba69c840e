import type { Draft } from '../decision/schema.ts';
import type { Changed } from './change.ts';
import type { ParticipationRow, ViewRecord } from './viewRecord.ts';

/** What the reader may see, to which a change is added without reading again. */
export interface Sight {
  readable: { reference: ReadonlySet<string>; participation: ReadonlySet<string>; step: ReadonlySet<string> };
  /** Names of the people a change may name. */
  names: ReadonlyMap<string, string>;
}

const PEOPLE = { CSM__c: 'CSM__r', Manager__c: 'Manager__r', Verified_By__c: 'Verified_By__r' } as const;

const within = (fields: Record<string, unknown>, readable: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => readable.has(name)));

/** The reference as the caller had read it, with what the change wrote: only fields they may read. */
export function recordAfter(
  seen: ViewRecord,
  changed: Changed,
  ids: Map<Draft, string>,
  { readable, names }: Sight,
): ViewRecord {
  const { revision, decision, agreement } = changed;
  const record: ViewRecord = { ...structuredClone(seen), ...within(revision.fields, readable.reference) };
  for (const [field, relation] of Object.entries(PEOPLE)) {
    if (!(field in revision.fields) || !readable.reference.has(field)) continue;
    const id = revision.fields[field] as string | null;
    record[relation as 'CSM__r'] = id ? { Name: names.get(id) ?? null, IsActive: true } : null;
  }
  if (revision.participation && readable.participation.has('Status__c')) {
    const rows = record.Participations__r?.records ?? [];
    const fields = within(revision.participation.fields, readable.participation);
    const row = rows.find(({ Id }) => Id === revision.participation?.id);
    if (row) Object.assign(row, fields);
    else if (agreement) rows.push({ Id: ids.get(agreement) ?? '', ...fields } as ParticipationRow);
    record.Participations__r = { records: rows };
  }
  if (readable.step.has('Move__c')) {
    const { Move__c, At__c, By__c, Reason__c, Outcome__c } = decision.fields as Record<string, string>;
    const step = {
      Id: ids.get(decision) ?? '',
      Move__c: Move__c ?? '',
      At__c: At__c ?? '',
      Outcome__c: Outcome__c ?? null,
    };
    const by = { By__r: { Name: names.get(By__c ?? '') ?? null } };
    const reason = readable.step.has('Reason__c') ? { Reason__c: Reason__c ?? null } : {};
    record.Decisions__r = { records: [{ ...step, ...by, ...reason }, ...(record.Decisions__r?.records ?? [])] };
  }
  return record;
}
