import { LightningElement, api } from 'lwc';
import { check } from 'c/fieldChecks';
import type { Field, Value } from 'c/referenceFormFields';

type Kinds = Record<'isInput' | 'isLong' | 'isChoice' | 'isChoices' | 'isValues' | 'isPerson', boolean>;
const INPUT_TYPES: Partial<Record<Field['kind'], string>> = { number: 'number', date: 'date' };

/** The fields of a small form, one below the other. */
export default class ReferenceFields extends LightningElement {
  @api fields: Field[] = [];

  get rows(): (Field & Kinds & { type: string; least: number | undefined })[] {
    return this.fields.map((field) => ({
      ...field,
      type: INPUT_TYPES[field.kind] ?? 'text',
      least: field.kind === 'number' ? 0 : undefined,
      isInput: ['text', 'number', 'date'].includes(field.kind),
      isLong: field.kind === 'long',
      isChoice: field.kind === 'choice',
      isChoices: field.kind === 'choices',
      isValues: field.kind === 'values',
      isPerson: field.kind === 'person',
    }));
  }

  /** Marks what is missing, and says whether all is well. */
  @api validate(): boolean {
    return check(this.template);
  }

  handleField(event: CustomEvent<{ value?: Value | null; checked?: boolean }>): void {
    const { name } = event.target as HTMLInputElement;
    const value = event.detail.checked ?? event.detail.value ?? '';
    this.tell(name, value);
  }

  handlePerson(event: CustomEvent<Record<string, string | undefined>>): void {
    for (const [name, id] of Object.entries(event.detail)) this.tell(name, id ?? '');
  }

  private tell(name: string, value: Value): void {
    this.dispatchEvent(new CustomEvent('fieldchange', { detail: { name, value } }));
  }
}
