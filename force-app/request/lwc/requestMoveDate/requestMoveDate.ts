import { LightningElement, api } from 'lwc';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { fill } from 'c/inWords';
import { check, mark, type Fault } from 'c/fieldChecks';
import { grades, valueOf, type Values } from 'c/requestMoveField';
import { words } from 'c/requestMoveWords';
import type { RequestView } from '../../../../api/request/schema.ts';

type Text = 'startsAt' | 'minutes' | 'place' | 'prospectPeople' | 'expectedGrade';
const NUMBERS: readonly string[] = ['minutes', 'expectedGrade'];

/** When and where a meeting takes place, in the customer's own time, and who comes. */
export default class RequestMoveDate extends LightningElement {
  @api request!: RequestView;
  @api candidateId!: string;

  words = words;
  grades = grades;
  texts: Record<Text, string> = { startsAt: '', minutes: '', place: '', prospectPeople: '', expectedGrade: '' };

  private chosenHost: Values = {};

  connectedCallback(): void {
    const { use } = this;
    this.texts = {
      startsAt: use?.startsAt ?? '',
      minutes: String(use?.minutesPlanned ?? ''),
      place: use?.place ?? '',
      prospectPeople: this.request.prospectPeople ?? '',
      expectedGrade: String(use?.expectedGrade ?? ''),
    };
    if (use?.host) this.chosenHost = { hostId: use.host.id };
    this.tell();
  }

  @api check(): boolean {
    return check(this.template);
  }

  @api mark(faults: Fault[]): Fault[] {
    return mark(this.template, faults);
  }

  get zone(): string {
    return this.use?.timeZone ?? TIME_ZONE;
  }

  get zoneSentence(): string {
    return fill(this.use?.timeZone ? words.zone : words.zoneYours, this.zone);
  }

  get hostId(): string {
    return this.chosenHost.hostId ?? '';
  }

  handleText(event: CustomEvent<{ value: string | null }>): void {
    const { name } = event.target as HTMLInputElement;
    this.texts = { ...this.texts, [name]: String(event.detail.value ?? '') };
    this.tell();
  }

  handleHost(event: CustomEvent<Values>): void {
    this.chosenHost = event.detail;
    this.tell();
  }

  private get use(): RequestView['candidates'][number]['use'] | undefined {
    return this.request.candidates.find((each) => each.id === this.candidateId)?.use;
  }

  private tell(): void {
    const written = Object.entries(this.texts).map(([name, text]) => {
      const kind = NUMBERS.includes(name) ? 'number' : 'text';
      return [name, valueOf({ name, kind }, text)];
    });
    const detail = { ...Object.fromEntries(written), ...this.chosenHost };
    this.dispatchEvent(new CustomEvent('values', { detail }));
  }
}
