import { words as edit } from 'c/policyEditWords';
import * as options from 'c/policyOptions';
import type { PolicyContent } from '../../../../api/policy/content.ts';

/** `order`: choices whose order counts. `told`, `templates`: rules and words of messages. */
export type Kind =
  | 'number'
  | 'text'
  | 'list'
  | 'pairs'
  | 'toggle'
  | 'choice'
  | 'choices'
  | 'order'
  | 'limit'
  | 'rows'
  | 'told'
  | 'templates';

/** How a value of the policy is asked for. */
export interface Field {
  /** Where it stands: "settings.restDays", "rules.2.weight". */
  path: string;
  kind: Kind;
  label: string;
  /** What stands there when it is left empty; undefined: the field goes away. */
  empty?: unknown;
  options?: options.Option[];
  /** rows: what each consists of, by key. */
  columns?: Record<string, Omit<Field, 'path'>>;
  /** rows: a new one. */
  blank?: Record<string, unknown>;
  /** limit: what its count is called; whether it may be without one. */
  countKey?: 'count' | 'weight';
  /** choices of numbers. */
  numeric?: boolean;
  /** toggle: what it stands for. */
  on?: unknown;
  step?: string;
  most?: number;
  /** told, templates: the settings they stand among. */
  beside?: PolicyContent['settings'];
}

type Rest = Partial<Omit<Field, 'path' | 'kind' | 'label'>>;
const of = (kind: Kind) => {
  return (path: string, label: string, more: Rest = {}): Field => ({ path, kind, label, ...more });
};
export const number = of('number');
export const text = of('text');
export const list = of('list');
export const toggle = of('toggle');
export const choice = of('choice');
export const choices = of('choices');
export const order = of('order');
export const limit = of('limit');
export const pairs = of('pairs');

export const cell = (kind: Kind, label: string, more: Partial<Field> = {}) => ({ kind, label, ...more });
export const questionRows = (path: string, label: string): Field => ({
  ...{ path, label, kind: 'rows' },
  columns: {
    field: cell('choice', edit.question, { options: options.questions }),
    required: cell('toggle', edit.required),
    help: cell('text', edit.help, { empty: '' }),
  },
  blank: { field: '', required: false, help: '' },
});

export interface Part {
  id: string;
  title: string;
  fields: Field[];
}
