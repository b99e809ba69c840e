import { LightningElement } from 'lwc';
import { get, send, type Failure } from 'c/apiClient';
import { notify } from 'c/changes';
import { fill, momentInWords } from 'c/inWords';
import { doneIn, lastedOf, troubleIn } from 'c/sweepReport';
import { words } from 'c/sweepWords';
import type { SweepAnswer, SweepView } from '../../../../api/sweep/schema.ts';

const PATH = '/v1/sweeps';

/** The last rounds, for those who run the program or the org: when, by whom, what each did and what it left. */
export default class SweepPage extends LightningElement {
  words = words;
  sweeps?: SweepView[];
  failure?: Failure;
  loading = true;
  sending = false;
  /** What became of the round that was asked for. */
  told = '';

  connectedCallback(): void {
    this.load();
  }

  get firstLoad(): boolean {
    return this.loading && !this.sweeps;
  }

  get isEmpty(): boolean {
    return this.sweeps?.length === 0;
  }

  get rows(): { id: string; when: string; who: string; took: string; done: string[]; trouble: string[] }[] {
    return (this.sweeps ?? []).map((sweep) => ({
      id: sweep.id,
      when: momentInWords(sweep.startedAt),
      who: sweep.startedBy ? (sweep.startedBy.name ?? '') : words.byItself,
      took: lastedOf(sweep),
      done: doneIn(sweep),
      trouble: troubleIn(sweep),
    }));
  }

  handleReload(): void {
    this.load();
  }

  async handleNow(): Promise<void> {
    this.sending = true;
    this.told = words.doing;
    try {
      const { ran, sweep } = await send<SweepAnswer>('POST', PATH, {});
      if (!ran) this.told = words.other;
      else if (sweep.state !== 'Running') this.told = this.became(sweep);
      notify(null);
      await this.load();
    } catch (error) {
      const { title, detail } = error as Failure;
      this.told = detail || title;
    }
    this.sending = false;
  }

  private became(sweep: SweepView): string {
    return fill(words.done, [...doneIn(sweep), ...troubleIn(sweep)].join(' · '));
  }

  private async load(): Promise<void> {
    this.loading = true;
    try {
      const { sweeps } = await get<{ sweeps: SweepView[] }>(PATH, { fresh: true });
      const [last] = sweeps;
      if (this.told === words.doing && last && last.state !== 'Running') this.told = this.became(last);
      this.sweeps = sweeps;
      this.failure = undefined;
    } catch (failure) {
      this.failure = failure as Failure;
    }
    this.loading = false;
  }
}
