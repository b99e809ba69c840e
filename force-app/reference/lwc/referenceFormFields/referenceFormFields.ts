import { words } from 'c/referenceKeepWords';

/** The small forms by which a reference is kept. */
export type FormName =
  'facts' | 'limits' | 'notes' | 'keepers' | 'agree' | 'withdraw' | 'withhold' | 'pause' | 'retire';

export type Value = string | boolean | string[];
export type Kind = 'text' | 'long' | 'number' | 'date' | 'choice' | 'choices' | 'values' | 'person' | 'truth';

export interface Field {
  name: string;
  label: string;
  kind: Kind;
  value: Value;
  required?: boolean;
  max?: number;
  help?: string;
  options?: { label: string; value: string }[];
  /** What may be added with one click. */
  offered?: readonly string[];
  /** Of a person: their name. */
  known?: { id: string; name: string | null } | null;
}

export type Spec = [name: string, kind: Kind, more?: Partial<Field>];

/** Which fields each form has, in order. */
export const SPECS: Record<FormName, Spec[]> = {
  facts: [
    ['headline', 'text', { max: 255 }],
    ['summary', 'long', { max: 4000 }],
    ['keyPoints', 'long', { max: 4000 }],
    ['persona', 'choice'],
    ['products', 'values'],
    ['useCases', 'values'],
    ['languages', 'values'],
    ['replaced', 'values'],
    ['earlyAdopterFor', 'text', { max: 255 }],
  ],
  limits: [
    ['limit', 'number'],
    ['period', 'choice'],
    ['restDays', 'number'],
    ['status', 'choice'],
    ['statusReason', 'text', { max: 255 }],
    ['timeZone', 'text', { max: 64 }],
    ['tier', 'choice'],
    ['visibleInSearch', 'truth'],
  ],
  notes: [
    ['internalNotes', 'long', { max: 8000 }],
    ['motivations', 'choices'],
    ['source', 'choice'],
  ],
  keepers: [
    ['csmId', 'person'],
    ['managerId', 'person'],
  ],
  agree: [
    ['activityType', 'choice', { required: true }],
    ['limit', 'number'],
    ['period', 'choice'],
    ['agreedBy', 'text', { max: 120, required: true }],
    ['agreedOn', 'date'],
    ['proof', 'text', { max: 255, help: words.proofHelp }],
    ['expiresOn', 'date'],
    ['blackoutFrom', 'date'],
    ['blackoutTo', 'date'],
    ['channels', 'choices'],
    ['contactRelease', 'choice'],
  ],
  withdraw: [['reason', 'text', { max: 255 }]],
  withhold: [
    ['reason', 'long', { max: 255, required: true, help: words.withholdHelp }],
    ['reviewOn', 'date', { required: true }],
  ],
  pause: [
    ['until', 'date', { required: true }],
    ['reason', 'text', { max: 255 }],
  ],
  retire: [['reason', 'text', { max: 255, required: true }]],
};
