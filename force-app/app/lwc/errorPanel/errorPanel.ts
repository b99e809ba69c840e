import { LightningElement, api } from 'lwc';
import type { Failure } from 'c/apiClient';
import { words } from 'c/appWords';

const NO_PERMISSION = ['NOT_PERMITTED', 'NO_SALESFORCE_ACCESS', 'UNAUTHENTICATED'];

/** Says in place of a component's content why there is none, and what can be done about it. */
export default class ErrorPanel extends LightningElement {
  @api failure?: Failure;

  words = words;

  get picture(): string {
    if (this.notPermitted) return 'lock';
    if (this.notSetUp) return 'plug';
    return this.failure?.code === 'NOT_FOUND' ? 'search' : 'cloud';
  }

  get heading(): string {
    if (this.notPermitted) return words.noPermission;
    if (this.notSetUp) return words.setUpMissing;
    return this.failure?.title ?? words.noAnswer;
  }

  get sentence(): string {
    if (this.notPermitted) return words.askForPermission;
    if (this.notSetUp) return this.failure?.detail || words.finishSetUp;
    return this.failure?.detail ?? '';
  }

  /** Trying again helps neither a missing permission nor a record that is not there. */
  get canRetry(): boolean {
    return !this.notPermitted && this.failure?.code !== 'NOT_FOUND';
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }

  private get notPermitted(): boolean {
    return NO_PERMISSION.includes(this.failure?.code ?? '');
  }

  private get notSetUp(): boolean {
    return this.failure?.code === 'NOT_SET_UP';
  }
}
