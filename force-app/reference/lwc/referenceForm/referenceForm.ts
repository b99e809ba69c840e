import { SPECS, type Field, type FormName, type Kind, type Value } from 'c/referenceFormFields';
import { words } from 'c/referenceKeepWords';
import { limitInWords, referenceStatusWord } from 'c/referenceStatus';
import type { NewChange } from '../../../../api/reference/newChange.ts';
import type { ReferenceStatus, ReferenceView } from '../../../../api/reference/schema.ts';

const EDITS: readonly FormName[] = ['facts', 'limits', 'notes', 'keepers'];
/** A state of its own, reached by steps of its own. */
const STEPS: readonly (ReferenceStatus | null)[] = ['On Hold', 'Retired'];

const shown = (value: unknown, kind: Kind): Value => {
  if (kind === 'truth') return value === true;
  if (kind === 'choices' || kind === 'values') return Array.isArray(value) ? value : [];
  return value === null || value === undefined ? '' : String(value);
};

function optionsOf(name: string, reference: ReferenceView, activityType?: string) {
  const { may, participations } = reference;
  const kept = String((reference as unknown as Record<string, unknown>)[name] ?? '');
  const values = [...new Set([...(may.choices[name] ?? []), ...(name === 'persona' && kept ? [kept] : [])])];
  const isNew = (value: string) => !participations.some((each) => each.activityType === value);
  const offered = name === 'activityType' && !activityType ? values.filter(isNew) : values;
  const label = (value: string) => {
    if (name === 'status') return referenceStatusWord(value as ReferenceStatus);
    return name === 'period' ? limitInWords(0, value).replace(/^0 /, '') : value;
  };
  const choices = offered.map((value) => ({ label: label(value), value }));
  const mayBeEmpty = !['status', 'tier', 'activityType', 'channels', 'motivations'].includes(name);
  return mayBeEmpty ? [{ label: words.noChoice, value: '' }, ...choices] : choices;
}

/** Is there anything in this form that this person may fill in? */
export function isOffered(form: FormName, { may }: ReferenceView): boolean {
  return !EDITS.includes(form) || SPECS[form].some(([name]) => may.fields.includes(name));
}

export function fieldsOf(form: FormName, reference: ReferenceView, activityType?: string): Field[] {
  const agreement = reference.participations.find((each) => each.activityType === activityType);
  const people = { csmId: reference.csm?.id, managerId: reference.manager?.id };
  const source: Record<string, unknown> = EDITS.includes(form)
    ? { ...reference, ...people }
    : { ...agreement, activityType };
  return SPECS[form]
    .filter(([name]) => !EDITS.includes(form) || reference.may.fields.includes(name))
    .filter(([name]) => name !== 'status' || !STEPS.includes(reference.status))
    .map(([name, kind, more]) => ({
      name,
      kind,
      label: words[name as keyof typeof words],
      value: shown(source[name], kind),
      ...(kind.startsWith('choice') ? { options: optionsOf(name, reference, activityType) } : {}),
      ...(kind === 'values' ? { offered: reference.may.choices[name] ?? [] } : {}),
      ...(kind === 'person' ? { known: name === 'csmId' ? reference.csm : reference.manager } : {}),
      ...more,
    }));
}

const sent = (value: Value, kind: Kind): unknown => {
  if (kind === 'number') return value === '' ? null : Number(value);
  return typeof value === 'string' ? value.trim() || null : value;
};

/** The change as the service takes it: only what differs from what the form showed; null when nothing does. */
export function changeOf(
  form: FormName,
  fields: Field[],
  values: Map<string, Value>,
  activityType?: string,
): NewChange | null {
  const changed = fields.filter(({ name, value }) => values.has(name) && String(values.get(name)) !== String(value));
  const body = Object.fromEntries(changed.map(({ name, kind }) => [name, sent(values.get(name) ?? '', kind)]));
  if (EDITS.includes(form)) return changed.length === 0 ? null : ({ change: 'edit', ...body } as NewChange);
  const change = form === 'withdraw' ? 'withdraw-agreement' : form;
  // Emptied, a term of an agreement no longer holds; elsewhere an empty field was just not filled in.
  const isSent = ([name, value]: [string, unknown]) => value !== null || (form === 'agree' && name !== 'agreedOn');
  const said = Object.fromEntries(Object.entries(body).filter(isSent));
  return { change, ...said, ...(activityType && { activityType }) } as NewChange;
}
