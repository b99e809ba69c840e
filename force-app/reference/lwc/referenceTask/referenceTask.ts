import { LightningElement, api } from 'lwc';
import { send, type Failure } from 'c/apiClient';
import { dayInWords, fill } from 'c/inWords';
import { words } from 'c/referenceTalkWords';
import type { MadeTask, OpenTask } from '../../../../api/reference/talkSchema.ts';

/** The open task to talk to a customer, or the button that makes one, in the reader's own name. */
export default class ReferenceTask extends LightningElement {
  @api referenceId?: string;
  /** Whom it is about, for those who hear the button alone. */
  @api name = '';
  @api task?: OpenTask | null;
  @api mayMake = false;

  words = words;
  failure?: Failure;
  busy = false;

  private made?: OpenTask;

  get open(): OpenTask | null {
    return this.made ?? this.task ?? null;
  }

  get offers(): boolean {
    return this.mayMake && !this.open;
  }

  get sentence(): string {
    const { dueOn, who } = this.open ?? {};
    if (!dueOn) return words.taskOpenUndated;
    return who ? fill(words.taskOpen, dayInWords(dueOn), who) : fill(words.taskOpenDue, dayInWords(dueOn));
  }

  get label(): string {
    return fill(words.makeTaskFor, this.name);
  }

  async handleMake(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = undefined;
    try {
      const { task } = await send<MadeTask>('POST', `/v1/references/${this.referenceId}/tasks`, {});
      this.made = task;
    } catch (failure) {
      this.failure = failure as Failure;
    }
    this.busy = false;
  }
}
