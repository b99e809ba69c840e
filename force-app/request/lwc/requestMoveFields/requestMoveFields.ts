import { LightningElement, api } from 'lwc';
import { check, mark, type Fault } from 'c/fieldChecks';
import { fieldsOf, valueOf, type MoveField, type Values } from 'c/requestMoveField';
import type { LegalMove } from '../../../../api/request/moveSchema.ts';

interface Shown extends MoveField {
  value: string;
  isRadio: boolean;
  isChoice: boolean;
  isText: boolean;
}

/** The plain fields of a move's form. */
export default class RequestMoveFields extends LightningElement {
  @api move!: LegalMove;

  private texts: Record<string, string> = {};
  private values: Values = {};

  @api check(): boolean {
    return check(this.template);
  }

  @api mark(faults: Fault[]): Fault[] {
    return mark(this.template, faults);
  }

  get fields(): Shown[] {
    return fieldsOf(this.move, this.values).map((field) => ({
      ...field,
      value: this.texts[field.name] ?? '',
      isRadio: field.kind === 'radio',
      isChoice: field.kind === 'choice',
      isText: field.kind === 'text',
    }));
  }

  handleChange(event: CustomEvent<{ value: string | null }>): void {
    const { name } = event.target as HTMLInputElement;
    this.texts = { ...this.texts, [name]: String(event.detail.value ?? '') };
    this.tell();
  }

  /** Fields that a later choice took away say nothing. */
  private tell(): void {
    const answered = (): Values =>
      Object.fromEntries(
        fieldsOf(this.move, this.values).map((each) => [each.name, valueOf(each, this.texts[each.name] ?? '')]),
      );
    this.values = answered();
    this.values = answered();
    this.dispatchEvent(new CustomEvent('values', { detail: this.values }));
  }
}
