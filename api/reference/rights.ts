import { ACTIVITY_TYPES, PERIODS } from '../activity/schema.ts';
import { EDIT_FIELDS, EDIT_STATUSES, type EditField, type NewChange } from './newChange.ts';
import {
  CHANGES,
  CHANNELS,
  CONTACT_RELEASES,
  MOTIVATIONS,
  SOURCES,
  TIERS,
  type ChangeName,
  type ReferenceStatus,
} from './schema.ts';

/** The field of `Reference__c` that each field of an edit is kept in. */
export const FIELD_OF: Record<EditField, string> = {
  headline: 'Headline__c',
  summary: 'Summary__c',
  keyPoints: 'Key_Points__c',
  persona: 'Persona__c',
  products: 'Products__c',
  useCases: 'Use_Cases__c',
  languages: 'Languages__c',
  replaced: 'Replaced__c',
  earlyAdopterFor: 'Early_Adopter_For__c',
  source: 'Source__c',
  tier: 'Tier__c',
  motivations: 'Motivations__c',
  internalNotes: 'Internal_Notes__c',
  csmId: 'CSM__c',
  managerId: 'Manager__c',
  timeZone: 'Time_Zone__c',
  visibleInSearch: 'Visible_In_Search__c',
  status: 'Status__c',
  statusReason: 'Status_Reason__c',
  limit: 'Limit__c',
  period: 'Period__c',
  restDays: 'Rest_Days__c',
};

/** What a person's own field security lets them change. */
export interface Editable {
  reference: ReadonlySet<string>;
  participation: ReadonlySet<string>;
  /** What the company's picklists offer, by field of the reference; other values may be typed. */
  offered?: ReadonlyMap<string, readonly string[]>;
}

/** Which of their rights each change rests on. A withheld reason and a proof are written by command and read by managers only. */
const RESTS_ON: Record<Exclude<ChangeName, 'edit'>, { reference?: string[]; participation?: string[] }> = {
  verify: { reference: ['Last_Verified_On__c', 'Verified_By__c'] },
  withhold: { reference: ['Status__c'] },
  'release-withholding': { reference: ['Status__c'] },
  pause: { reference: ['Status__c', 'Paused_Until__c'] },
  resume: { reference: ['Status__c', 'Paused_Until__c'] },
  agree: { participation: ['Status__c', 'Limit__c', 'Agreed_By__c'] },
  'withdraw-agreement': { participation: ['Status__c'] },
  reactivate: { reference: ['Status__c'] },
  retire: { reference: ['Status__c'] },
};

/** The state a reference is in, as far as it decides what can be done with it. */
export interface Standing {
  status: ReferenceStatus | null;
  withheld: boolean;
}

/** Is this change possible at all where the reference stands now? */
export function possible(change: ChangeName, { status, withheld }: Standing): boolean {
  if (change === 'edit') return true;
  if (change === 'release-withholding') return withheld;
  if (change === 'resume') return status === 'On Hold';
  if (change === 'reactivate') return status === 'Retired';
  return status !== 'Retired';
}

export const editFields = (editable: Editable): EditField[] =>
  EDIT_FIELDS.filter((field) => editable.reference.has(FIELD_OF[field]));

function permitted(change: ChangeName, editable: Editable): boolean {
  if (change === 'edit') return editFields(editable).length > 0;
  const { reference = [], participation = [] } = RESTS_ON[change];
  return (
    reference.every((name) => editable.reference.has(name)) &&
    participation.every((name) => editable.participation.has(name))
  );
}

/** What a form offers where a field takes one of a few values. */
const CHOICES: Record<string, readonly string[]> = {
  activityType: ACTIVITY_TYPES,
  period: PERIODS,
  status: EDIT_STATUSES,
  tier: TIERS,
  source: SOURCES,
  motivations: MOTIVATIONS,
  channels: CHANNELS,
  contactRelease: CONTACT_RELEASES,
};
const COMPANYS: readonly EditField[] = ['persona', 'products', 'useCases', 'languages', 'replaced'];

function choicesFor({ offered }: Editable): Record<string, readonly string[]> {
  const companys = COMPANYS.map((field) => [field, offered?.get(FIELD_OF[field]) ?? []]);
  return { ...CHOICES, ...Object.fromEntries(companys) };
}

/** What this person may do with this reference now. */
export function mayNow(canEdit: boolean, editable: Editable, standing: Standing) {
  const changes = CHANGES.filter((change) => canEdit && permitted(change, editable) && possible(change, standing));
  return {
    changes,
    fields: canEdit ? editFields(editable) : [],
    choices: changes.length > 0 ? choicesFor(editable) : {},
  };
}

/** The first field of a change that this person may not write, or `change` itself; null when they may make it. */
export function forbidden(input: NewChange, editable: Editable): string | null {
  if (input.change !== 'edit') return permitted(input.change, editable) ? null : 'change';
  const sent = EDIT_FIELDS.filter((field) => input[field] !== undefined);
  return sent.find((field) => !editable.reference.has(FIELD_OF[field])) ?? null;
}
