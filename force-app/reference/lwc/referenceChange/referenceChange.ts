import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { send, type Failure } from 'c/apiClient';
import { changeOf, fieldsOf } from 'c/referenceForm';
import type { Field, FormName, Value } from 'c/referenceFormFields';
import { words } from 'c/referenceKeepWords';
import type { NewChange } from '../../../../api/reference/newChange.ts';
import type { ChangedReference } from '../../../../api/reference/keepSchema.ts';
import type { ReferenceView } from '../../../../api/reference/schema.ts';

/** What the modal closes with; nothing when nothing was changed. */
export interface Kept {
  made: NewChange;
  answer: ChangedReference;
}

/** One small form about a reference. */
export default class ReferenceChange extends LightningModal {
  @api reference!: ReferenceView;
  @api form!: FormName;
  /** Of the agreement it is about; left out, a new one. */
  @api activityType?: string;

  words = words;
  failure?: Failure;
  sending = false;

  private values = new Map<string, Value>();
  private shown?: Field[];

  /** As the form opened; what is typed is kept beside it. */
  get fields(): Field[] {
    this.shown ??= fieldsOf(this.form, this.reference, this.activityType);
    return this.shown.filter(({ name }) => name !== 'activityType' || !this.activityType);
  }

  get saveLabel(): string {
    return this.form === 'withdraw' ? words.withdraw : words.save;
  }

  /** "At most, times: must not be more than …" */
  get trouble(): string {
    const [error] = this.failure?.errors ?? [];
    const field = this.shown?.find(({ name }) => name === error?.path);
    if (error && field) return `${field.label}: ${error.message}`;
    return this.failure ? this.failure.detail || this.failure.title : '';
  }

  handleField({ detail }: CustomEvent<{ name: string; value: Value }>): void {
    this.values.set(detail.name, detail.value);
  }

  handleCancel(): void {
    this.close();
  }

  async handleSave(): Promise<void> {
    const form = this.template?.querySelector<HTMLElement & { validate(): boolean }>('c-reference-fields');
    if (this.sending || !form?.validate()) return;
    const made = changeOf(this.form, this.shown ?? [], this.values, this.activityType);
    if (made) await this.send(made);
    else this.close();
  }

  private async send(made: NewChange): Promise<void> {
    this.sending = true;
    this.failure = undefined;
    try {
      const path = `/v1/references/${this.reference.id}/changes`;
      const answer = await send<ChangedReference>('POST', path, made);
      this.close({ made, answer });
    } catch (failure) {
      this.failure = failure as Failure;
    }
    this.sending = false;
  }
}
