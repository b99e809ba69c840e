import { LightningElement, api } from 'lwc';
import type { Failure } from 'c/apiClient';
import { words } from 'c/appWords';

/** Trying again helps neither a missing permission nor a record that is not there. */
const FINAL = ['NOT_PERMITTED', 'NO_SALESFORCE_ACCESS', 'NOT_FOUND'];

/** Says in place of a component's content why there is none, and what can be done about it. */
export default class ErrorPanel extends LightningElement {
  @api failure?: Failure;

  words = words;

  get picture(): string {
    if (this.failure?.status === 403) return 'lock';
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
    if (this.failure?.code === 'NO_SALESFORCE_ACCESS') return words.askForApiAccess;
    return this.failure?.detail ?? '';
  }

  get canRetry(): boolean {
    return !FINAL.includes(this.failure?.code ?? '');
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }

  private get notPermitted(): boolean {
    return this.failure?.code === 'NOT_PERMITTED';
  }

  private get notSetUp(): boolean {
    return this.failure?.code === 'NOT_SET_UP';
  }
}
