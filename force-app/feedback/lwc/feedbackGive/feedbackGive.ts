import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { send, type Failure } from 'c/apiClient';
import { areaOptions, voiceOptions, type Option } from 'c/feedbackSays';
import { words } from 'c/feedbackWords';
import { check, mark } from 'c/fieldChecks';
import { dayInWords, fill } from 'c/inWords';
import type { FeedbackView, Subject } from '../../../../api/feedback/schema.ts';

const MOST_LOW = 3;
const EMPTY = { score: '', area: '', text: '', from: 'Requester' };

/** How a conversation went: a score, and what it is about; who follows it up is said once it is sent. */
export default class FeedbackGive extends LightningElement {
  @api subject!: Subject;
  /** What this person said about it before. */
  @api given?: FeedbackView | null;

  words = words;
  texts: Record<string, string> = EMPTY;
  failure?: Failure;
  sending = false;
  /** They have more to say. */
  again = false;

  private tried = false;

  scores: Option[] = [words.poor, '2', '3', '4', words.excellent].map((label, at) => ({ label, value: `${at + 1}` }));
  voices = voiceOptions();

  get question(): string {
    return fill(words.question, this.subject.customer ?? words.unnamed);
  }

  get about(): string {
    const { activityType, usedOn } = this.subject;
    return [activityType, usedOn && dayInWords(usedOn)].filter(Boolean).join(' · ');
  }

  get areas(): Option[] {
    return areaOptions(words.areaNone);
  }

  get thanks(): string {
    const { given } = this;
    if (!given || this.again) return '';
    return fill(words.thanks, given.routedTo?.name ?? words.nobody, given.dueOn ? dayInWords(given.dueOn) : '');
  }

  get isLow(): boolean {
    return Boolean(this.texts.score) && Number(this.texts.score) <= MOST_LOW;
  }

  get sendLabel(): string {
    return this.sending ? words.sending : words.send;
  }

  handleText(event: CustomEvent<{ value: string | null }>): void {
    const field = event.target as HTMLInputElement;
    const { name } = field;
    // What was missing goes while they write: if it went as they leave the field, the button would move from under the click.
    if (this.tried) field.reportValidity();
    this.texts = { ...this.texts, [name.split(' ')[0] ?? '']: event.detail.value ?? '' };
  }

  handleAgain(): void {
    this.again = true;
  }

  get scoreName(): string {
    return `score ${this.subject.activityId}`;
  }

  async handleSend(): Promise<void> {
    this.tried = true;
    if (this.sending || !check(this.template)) return;
    const { score, area, text, from } = this.texts;
    const body = { activityId: this.subject.activityId, from, score: Number(score), area: area || null };
    this.sending = true;
    this.failure = undefined;
    try {
      await send<FeedbackView>('POST', '/v1/feedback', { ...body, ...(text?.trim() && { text: text.trim() }) });
      this.texts = EMPTY;
      this.tried = false;
      this.again = false;
      this.dispatchEvent(new ShowToastEvent({ title: words.sentToast, variant: 'success' }));
      this.dispatchEvent(new CustomEvent('given'));
    } catch (failure) {
      const { errors = [] } = failure as Failure;
      if (errors.length === 0 || mark(this.template, errors).length > 0) this.failure = failure as Failure;
    }
    this.sending = false;
  }
}
