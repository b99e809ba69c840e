import { LightningElement, api } from 'lwc';
import { send, type Failure } from 'c/apiClient';
import { fill } from 'c/inWords';
import ReferenceChange, { type Kept } from 'c/referenceChange';
import { undoOf } from 'c/referenceUndo';
import { words } from 'c/requestForMeWords';
import type { ChangedReference } from '../../../../api/reference/keepSchema.ts';
import type { NewChange } from '../../../../api/reference/newChange.ts';
import type { ReferenceView } from '../../../../api/reference/schema.ts';

const FORMS = ['withhold', 'pause'] as const;
type FormName = (typeof FORMS)[number];

/** Keeps a customer from being asked at all, for now; an answer to the request is another matter. */
export default class RequestForMeKeep extends LightningElement {
  @api reference!: ReferenceView;

  words = words;
  sending = false;
  told = '';
  undo: NewChange | null = null;

  get actions(): { name: FormName; label: string }[] {
    const may = FORMS.filter((name) => this.reference.may.changes.includes(name));
    return may.map((name) => ({ name, label: words[name] }));
  }

  async handleAction(event: Event): Promise<void> {
    const form = (event.currentTarget as HTMLElement).dataset.name as FormName;
    const { reference } = this;
    const label = fill(words.changeTitle, reference.account.name ?? reference.number, words[form]);
    const kept = await ReferenceChange.open<Kept>({ label, size: 'small', reference, form });
    if (!kept) return;
    this.told = fill(words.kept, form === 'pause' ? words.pausedNow : words.withheldNow);
    this.undo = undoOf(kept.made, reference);
    this.tell(kept.answer);
  }

  async handleUndo(): Promise<void> {
    if (!this.undo || this.sending) return;
    this.sending = true;
    try {
      const path = `/v1/references/${this.reference.id}/changes`;
      const answer = await send<ChangedReference>('POST', path, this.undo);
      this.undo = null;
      this.told = words.undone;
      this.tell(answer);
    } catch (failure) {
      const { title, detail } = failure as Failure;
      this.told = detail || title;
    }
    this.sending = false;
  }

  private tell({ reference }: ChangedReference): void {
    this.dispatchEvent(new CustomEvent('kept', { detail: reference }));
  }
}
