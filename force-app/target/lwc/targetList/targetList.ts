import { LightningElement, api } from 'lwc';
import hasManager from '@salesforce/customPermission/Reference_Manager';
import LightningConfirm from 'lightning/confirm';
import { get, send, type Failure } from 'c/apiClient';
import { csvOf, download } from 'c/insightCsv';
import { dayInWords, fill, today } from 'c/inWords';
import TargetForm from 'c/targetForm';
import { words } from 'c/targetWords';
import type { TargetProgress } from '../../../../api/insight/coverageSchema.ts';
import type { Target, TargetList as Listed } from '../../../../api/target/schema.ts';

function segmentOf({ industry, region, sizeBand, product }: Target): string {
  return [industry, region, sizeBand, product].filter((each) => each !== null).join(' · ') || words.everywhere;
}

/** What segments, launches and the program need by when: have, in recruitment, still needed; managers set, change and drop. */
export default class TargetList extends LightningElement {
  @api targets: readonly TargetProgress[] = [];
  /** A plan that is to become a target: opens the form with it. */
  @api get proposal(): object | undefined {
    return this.given;
  }
  set proposal(proposal: object | undefined) {
    this.given = proposal;
    if (proposal) this.open(proposal);
  }

  words = words;
  maySet = hasManager === true;
  failure?: Failure;
  said = '';

  private given?: object;

  get rows() {
    return this.targets.map((target) => ({
      ...target,
      by: dayInWords(target.dueOn),
      isLate: target.stillNeeded > 0 && target.dueOn < today(),
      who: target.owner?.name ?? '–',
      segment: segmentOf(target),
      early: target.earlyAdopters === null ? '' : `${words.earlyAdopters}: ${target.earlyAdopters}`,
      done: Math.min(100, Math.round((target.have * 100) / target.needed)),
      changeLabel: fill(words.changeOf, target.name),
      dropLabel: fill(words.dropOf, target.name),
    }));
  }

  get isEmpty(): boolean {
    // What was just set comes with the next answer.
    return this.targets.length === 0 && !this.said;
  }

  handleAdd(): void {
    this.open({});
  }

  handleChange(event: Event): void {
    const target = this.find(event);
    if (target) this.open(target);
  }

  async handleDrop(event: Event): Promise<void> {
    const target = this.find(event);
    if (!target) return;
    const message = fill(words.dropSaid, target.name);
    if (!(await LightningConfirm.open({ message, label: words.dropTitle, theme: 'warning' }))) return;
    try {
      await send('DELETE', `/v1/targets/${target.id}?edition=${target.edition}`);
      this.changed('');
    } catch (failure) {
      this.failure = failure as Failure;
    }
  }

  handleRetry(): void {
    this.changed('');
  }

  handleExport(): void {
    const header = [words.name, words.kind, words.segment, words.activity, words.needed, words.have];
    const more = [words.inRecruitment, words.stillNeeded, words.by, words.owner];
    const lines = this.targets.map((each) => [
      ...[each.name, each.kind, segmentOf(each), each.activityType, each.needed, each.have],
      ...[each.inRecruitment, each.stillNeeded, each.dueOn, each.owner?.name ?? null],
    ]);
    download('targets.csv', csvOf([...header, ...more], lines));
  }

  private find(event: Event): TargetProgress | undefined {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    return this.targets.find((each) => each.id === id);
  }

  private async open(target: object): Promise<void> {
    this.failure = undefined;
    try {
      const { people, choices } = await get<Listed>('/v1/targets', { fresh: true });
      const label = 'id' in target ? words.change : words.fresh;
      const saved = (await TargetForm.open({ label, size: 'small', target, people, choices })) as Target | undefined;
      if (saved) this.changed(fill(words.saved, saved.name));
    } catch (failure) {
      this.failure = failure as Failure;
    }
  }

  private changed(said: string): void {
    this.failure = undefined;
    this.said = said;
    this.dispatchEvent(new CustomEvent('change'));
  }
}
