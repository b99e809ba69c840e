import { LightningElement, api } from 'lwc';
import type { Failure } from 'c/apiClient';
import { words } from 'c/nominationFormWords';

type Refused = Failure & { referenceId?: string | null };

/** Why a nomination or a step on one was not taken, with the way to the reference that stands in its way. */
export default class NominationRefusal extends LightningElement {
  @api failure!: Refused;

  words = words;

  get sentence(): string {
    const { detail, title, errors } = this.failure;
    return errors?.length || detail === title ? '' : detail;
  }

  get faults(): string[] {
    return (this.failure.errors ?? []).map(({ path, message }) => `${path}: ${message}`);
  }
}
