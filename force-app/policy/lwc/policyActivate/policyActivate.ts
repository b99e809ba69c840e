import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { send, type Failure } from 'c/apiClient';
import { check, mark } from 'c/fieldChecks';
import { fill } from 'c/inWords';
import { words } from 'c/policyPageWords';
import type { Activation, VersionView } from '../../../../api/policy/versionSchema.ts';

/** What the modal closes with. */
export interface Made {
  view: VersionView;
  later: boolean;
}

/** From when a draft is active, and why. */
export default class PolicyActivate extends LightningModal {
  @api version?: VersionView;

  words = words;
  when = 'now';
  refused = '';
  sending = false;
  options = [
    { label: words.whenNow, value: 'now' },
    { label: words.whenLater, value: 'later' },
  ];

  private from = '';
  private why = '';

  get intro(): string {
    return fill(words.activateIntro, this.version?.comparedWith ?? '');
  }

  get isLater(): boolean {
    return this.when === 'later';
  }

  handleWhen(event: CustomEvent<{ value: string }>): void {
    this.when = event.detail.value;
  }

  handleFrom(event: CustomEvent<{ value: string }>): void {
    this.from = event.detail.value;
  }

  handleWhy(event: CustomEvent<{ value: string }>): void {
    this.why = event.detail.value.trim();
  }

  handleBack(): void {
    this.close();
  }

  async handleGo(): Promise<void> {
    if (this.sending || !check(this.template)) return;
    const { id, edition } = this.version as VersionView;
    const body: Activation = {
      edition,
      why: this.why,
      ...(this.isLater ? { from: new Date(this.from).toISOString() } : {}),
    };
    this.sending = true;
    try {
      const view = await send<VersionView>('POST', `/v1/policies/${id}/activation`, body);
      this.close({ view, later: this.isLater } satisfies Made);
    } catch (error) {
      const { detail, title, errors = [] } = error as Failure;
      const left = mark(this.template, errors);
      this.refused = errors.length > 0 && left.length === 0 ? '' : detail || title;
    }
    this.sending = false;
  }
}
