import { LightningElement, api } from 'lwc';
import { send, type Failure } from 'c/apiClient';
import { fill } from 'c/inWords';
import type { Bar } from 'c/policyBars';
import { words } from 'c/policyTryWords';
import type { Rehearsal } from '../../../../api/policy/rehearsalSchema.ts';
import type { VersionView } from '../../../../api/policy/versionSchema.ts';

const MONTHS = [3, 6, 12, 24];
const OUTCOMES = ['refused', 'routed', 'automatic', 'dated', 'late'] as const;

/** What a draft would have done with what was asked lately. */
export default class PolicyRehearsal extends LightningElement {
  @api version!: VersionView;

  words = words;
  months = '12';
  running = false;
  refused = '';
  spans = MONTHS.map((count) => ({ label: fill(words.monthsOf, count), value: String(count) }));

  private tried?: Rehearsal;

  /** What was tried of an older edition says nothing of this one. */
  get result(): Rehearsal | undefined {
    return this.tried?.edition === this.version.edition ? this.tried : undefined;
  }

  get goLabel(): string {
    if (this.running) return words.running;
    return this.result ? words.again : words.go;
  }

  get summary(): string {
    const { judged = 0, unjudged = 0, truncated = false } = this.result ?? {};
    return [
      fill(words.judged, judged),
      ...(unjudged ? [fill(words.unjudged, unjudged)] : []),
      ...(truncated ? [words.truncated] : []),
      words.ready,
    ].join(' ');
  }

  get columns(): string[] {
    return [words.happened, fill(words.before, this.result?.comparedWith ?? ''), words.after];
  }

  get bars(): Bar[] {
    const { result } = this;
    if (!result) return [];
    return OUTCOMES.map((key) => ({
      key,
      label: words[key],
      counts: [result.happened[key], result.before[key], result.after[key]],
    }));
  }

  handleMonths(event: CustomEvent<{ value: string }>): void {
    this.months = event.detail.value;
  }

  async handleGo(): Promise<void> {
    const { id, edition } = this.version;
    this.running = true;
    this.refused = '';
    try {
      this.tried = await send<Rehearsal>('POST', `/v1/policies/${id}/rehearsals`, {
        edition,
        months: Number(this.months),
      });
      this.dispatchEvent(new CustomEvent('tried'));
    } catch (error) {
      const { detail, title } = error as Failure;
      this.refused = detail || title;
    }
    this.running = false;
  }
}
