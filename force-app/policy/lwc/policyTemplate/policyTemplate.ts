import { LightningElement, api } from 'lwc';
import { places } from 'c/policyPlaceNames';
import { words } from 'c/policyTemplateWords';
import type { Template } from '../../../../api/message/template.ts';

type Part = keyof Template;
type Writable = HTMLInputElement | HTMLTextAreaElement;

const partOf = (event: Event): Part => (event.currentTarget as HTMLElement).dataset.part as Part;

/** Title and text of a message; what it can name is put where one writes. Tells "write" with both. */
export default class PolicyTemplate extends LightningElement {
  @api value!: Template;
  /** What the product says there; none for messages of the company's own. */
  @api original?: Template;

  words = words;
  places = Object.entries(places).map(([name, means]) => ({ name, place: `{${name}}`, means }));

  private part: Part = 'body';

  /** A text area takes its text as a property alone. */
  renderedCallback(): void {
    const area = this.template?.querySelector('textarea');
    if (area && area.value !== this.value.body) area.value = this.value.body;
  }

  get isOriginal(): boolean {
    const { value, original } = this;
    return !original || (value.title === original.title && value.body === original.body);
  }

  handleFocus(event: Event): void {
    this.part = partOf(event);
  }

  handleWrite(event: Event): void {
    this.tell({ ...this.value, [partOf(event)]: (event.target as Writable).value });
  }

  handlePlace(event: Event): void {
    const { place = '' } = (event.currentTarget as HTMLElement).dataset;
    const field = this.template?.querySelector(`[data-part="${this.part}"]`) as Writable;
    const { selectionStart, selectionEnd, value } = field;
    const before = value.slice(0, selectionStart ?? value.length) + place;
    field.value = before + value.slice(selectionEnd ?? value.length);
    field.setSelectionRange(before.length, before.length);
    field.focus();
    this.tell({ ...this.value, [this.part]: field.value });
  }

  handleReset(): void {
    this.tell({ ...(this.original as Template) });
  }

  private tell(detail: Template): void {
    this.dispatchEvent(new CustomEvent('write', { detail }));
  }
}
