import { LightningElement, api } from 'lwc';
import USER_ID from '@salesforce/user/Id';
import { send, type Failure } from 'c/apiClient';
import { fill } from 'c/inWords';
import ReferenceChange, { type Kept } from 'c/referenceChange';
import { isOffered } from 'c/referenceForm';
import type { FormName } from 'c/referenceFormFields';
import { words } from 'c/referenceKeepWords';
import { undoOf } from 'c/referenceUndo';
import type { NewChange } from '../../../../api/reference/newChange.ts';
import type { ChangedReference } from '../../../../api/reference/keepSchema.ts';
import type { ChangeName, ReferenceView } from '../../../../api/reference/schema.ts';

/** A button: what it needs the right to, and what it sends or which form it opens. */
interface Action {
  label: string;
  needs: ChangeName;
  makes?: NewChange;
  form?: FormName;
}

const ACTIONS: Action[] = [
  { label: words.verify, needs: 'verify', makes: { change: 'verify' } },
  { label: words.takeOver, needs: 'edit', makes: { change: 'edit', managerId: USER_ID } },
  { label: words.resume, needs: 'resume', makes: { change: 'resume' } },
  { label: words.release, needs: 'release-withholding', makes: { change: 'release-withholding' } },
  { label: words.facts, needs: 'edit', form: 'facts' },
  { label: words.limits, needs: 'edit', form: 'limits' },
  { label: words.notes, needs: 'edit', form: 'notes' },
  { label: words.keepers, needs: 'edit', form: 'keepers' },
  { label: words.agree, needs: 'agree', form: 'agree' },
  { label: words.pause, needs: 'pause', form: 'pause' },
  { label: words.withhold, needs: 'withhold', form: 'withhold' },
  { label: words.retire, needs: 'retire', form: 'retire' },
  { label: words.reactivate, needs: 'reactivate', makes: { change: 'reactivate' } },
];

/** What this person may do to keep a reference, and what became of the last step. */
export default class ReferenceKeep extends LightningElement {
  @api reference!: ReferenceView;

  words = words;
  failure?: Failure;
  /** The last change of this page, until the next. */
  last?: { answer: ChangedReference; undo: NewChange | null };
  sending = false;

  get buttons(): { label: string; variant: string }[] {
    return this.offered.map(({ label, needs }) => ({
      label,
      variant: needs === 'verify' && this.reference.stale ? 'brand' : 'neutral',
    }));
  }

  get trouble(): string {
    return this.failure ? this.failure.detail || this.failure.title : '';
  }

  get canUndo(): boolean {
    return Boolean(this.last?.undo);
  }

  get overrun(): { id: string | null; label: string; text: string }[] {
    return (this.last?.answer.overrun ?? []).map(({ requestId, requestNumber, activityType, on, text }) => ({
      id: requestId,
      label: [requestNumber, activityType, on].filter(Boolean).join(', '),
      text,
    }));
  }

  get hasOverrun(): boolean {
    return this.overrun.length > 0 || Boolean(this.last?.answer.others);
  }

  get others(): string {
    const others = this.last?.answer.others ?? 0;
    return others ? fill(words.others, others) : '';
  }

  /** Opens the form of one agreement. */
  @api async open(form: FormName, activityType?: string): Promise<void> {
    const title =
      { agree: activityType ?? words.agree, withdraw: words.withdraw }[form as 'agree'] ?? this.labelOf(form);
    const label = fill(words.title, title, this.reference.account.name ?? this.reference.number);
    const size = form === 'facts' || form === 'notes' ? 'medium' : 'small';
    const kept = await ReferenceChange.open<Kept>({ label, size, reference: this.reference, form, activityType });
    if (kept) this.show(kept.made, kept.answer);
  }

  /** Brings the button of a change into view, where this person may make it. */
  @api focusOn(change: ChangeName): void {
    const at = this.offered.findIndex(({ needs }) => needs === change);
    const button = this.template?.querySelector<HTMLElement>(`[data-index="${at}"]`);
    button?.scrollIntoView({ block: 'center' });
    button?.focus();
  }

  handleAction(event: Event): void {
    const action = this.offered[Number((event.currentTarget as HTMLElement).dataset.index)];
    if (action?.form) this.open(action.form);
    else if (action?.makes) this.make(action.makes);
  }

  handleUndo(): void {
    if (this.last?.undo) this.make(this.last.undo, true);
  }

  private get offered(): Action[] {
    const { may, manager } = this.reference;
    return ACTIONS.filter(({ needs, form, label }) => {
      if (!may.changes.includes(needs)) return false;
      if (label === words.takeOver) return may.fields.includes('managerId') && !manager?.active;
      return !form || isOffered(form, this.reference);
    });
  }

  private labelOf(form: FormName): string {
    return ACTIONS.find((action) => action.form === form)?.label ?? '';
  }

  private async make(made: NewChange, isUndo = false): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    this.failure = undefined;
    try {
      const path = `/v1/references/${this.reference.id}/changes`;
      this.show(made, await send<ChangedReference>('POST', path, made), isUndo);
    } catch (failure) {
      this.failure = failure as Failure;
    }
    this.sending = false;
  }

  private show(made: NewChange, answer: ChangedReference, isUndo = false): void {
    this.failure = undefined;
    this.last = { answer, undo: isUndo ? null : undoOf(made, this.reference) };
    this.dispatchEvent(new CustomEvent('kept', { detail: { reference: answer.reference } }));
  }
}
