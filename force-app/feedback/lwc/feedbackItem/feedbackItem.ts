import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { type Failure } from 'c/apiClient';
import { notify } from 'c/changes';
import { takeStep, type Step } from 'c/feedbackSteps';
import { voiceWord } from 'c/feedbackSays';
import { words } from 'c/feedbackWords';
import { dayInWords, fill, today } from 'c/inWords';
import type { FeedbackView } from '../../../../api/feedback/schema.ts';

const LABELS: Record<Step, string> = {
  thanked: words.thanked,
  close: words.close,
  'pass-on': words.passOn,
  reopen: words.reopen,
};
/** From this score on, saying thank you may be all there is to do. */
const GOOD = 4;

/** One piece of feedback: what was said, who follows it up by when or what was done, and this person's steps. */
export default class FeedbackItem extends LightningElement {
  @api feedback!: FeedbackView;

  words = words;
  failure?: Failure;
  taking = false;

  get customer(): string {
    return this.feedback.customer ?? this.feedback.number;
  }

  get score(): string {
    return fill(words.scoreOf, this.feedback.score ?? 0);
  }

  get scoreTheme(): string {
    return (this.feedback.score ?? GOOD) < GOOD ? 'slds-theme_warning' : 'slds-theme_success';
  }

  get state(): string {
    if (this.feedback.late) return words.late;
    return this.feedback.status === 'Open' ? words.open : words.closed;
  }

  get stateTheme(): string {
    if (this.feedback.late) return 'slds-theme_error';
    return this.feedback.status === 'Open' ? 'slds-theme_info' : '';
  }

  get about(): string {
    const { activityType, usedOn } = this.feedback;
    return [activityType, usedOn && dayInWords(usedOn)].filter(Boolean).join(' · ');
  }

  get said(): string {
    const { from, givenBy, givenOn } = this.feedback;
    const [name, on] = [givenBy.name ?? '', givenOn ? dayInWords(givenOn) : ''];
    if (from === 'Requester' || !from) return fill(words.saidBy, name, on);
    return fill(words.saidFor, voiceWord(from), name, on);
  }

  get follows(): string {
    const { routedTo, dueOn, closedBy, closedAt, daysToClose } = this.feedback;
    if (closedAt) {
      const closed = { 0: words.closedByNow, 1: words.closedByDay }[daysToClose ?? 2] ?? words.closedBy;
      return fill(closed, closedBy?.name ?? '', dayInWords(today(new Date(closedAt))), daysToClose ?? '');
    }
    return fill(words.follows, routedTo?.name ?? words.nobody, dueOn ? dayInWords(dueOn) : '');
  }

  get stepsLabel(): string {
    return fill(words.steps, this.customer);
  }

  get steps(): { step: Step; label: string; variant: string }[] {
    const { moves, score } = this.feedback;
    const thanked: Step[] = moves.includes('close') && (score ?? 0) >= GOOD ? ['thanked'] : [];
    return [...thanked, ...moves].map((step, at) => ({
      step,
      label: LABELS[step],
      variant: step === 'reopen' ? 'base' : at === 0 ? 'brand' : 'neutral',
    }));
  }

  async handleStep(event: Event): Promise<void> {
    const { step } = (event.currentTarget as HTMLElement).dataset;
    if (this.taking) return;
    this.taking = true;
    this.failure = undefined;
    try {
      const done = await takeStep(this.feedback, step as Step);
      if (done) {
        this.dispatchEvent(new ShowToastEvent({ title: done.title, variant: 'success' }));
        this.dispatchEvent(new CustomEvent('changed', { detail: done.feedback }));
        notify(done.feedback.id);
      }
    } catch (failure) {
      this.failure = failure as Failure;
    }
    this.taking = false;
    this.template?.querySelector<HTMLElement>('.steps lightning-button')?.focus();
  }
}
