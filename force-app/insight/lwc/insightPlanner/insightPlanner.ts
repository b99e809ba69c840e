import { LightningElement, api } from 'lwc';
import { send, type Failure } from 'c/apiClient';
import { check } from 'c/fieldChecks';
import { byNeed, monthWords, partWords, shortCells } from 'c/insightCoverageFigures';
import { words } from 'c/insightPlanWords';
import { fill } from 'c/inWords';
import type { Column, Row } from 'c/insightTable';
import type { Coverage, CoverageCell, Plan, PlanChanges } from '../../../../api/insight/coverageSchema.ts';

type Text = 'limit' | 'period' | 'recruits' | 'where' | 'wins' | 'asks' | 'launch' | 'launchWhere' | 'by';
const fresh: Record<Text, string> = {
  ...{ limit: '', period: 'Calendar quarter', recruits: '', where: '', wins: '100', asks: '100' },
  ...{ launch: '', launchWhere: '', by: '' },
};

function said(cell: CoverageCell | undefined): string {
  if (!cell?.short) return words.enough;
  return fill(words.lacks, cell.short, monthWords(cell.shortFrom ?? ''));
}

/** Tries limits, recruits, losses, rates and a launch; shows what runs short today and then, and keeps nothing. */
export default class InsightPlanner extends LightningElement {
  @api coverage?: Coverage;
  /** References that are tried to be lost, by name. */
  @api lost: readonly { id: string; name: string }[] = [];

  words = words;
  texts = { ...fresh };
  plan?: Plan;
  failure?: Failure;
  sending = false;
  columns: Column[] = [{ label: words.part }, { label: words.today }, { label: words.planned }];
  periods = [
    { label: words.month, value: 'Calendar month' },
    { label: words.quarter, value: 'Calendar quarter' },
    { label: words.year, value: 'Calendar year' },
  ];

  get parts(): { label: string; value: string }[] {
    const cells = [...(this.coverage?.cells ?? [])].sort(byNeed);
    return cells.map(({ row, column }) => ({
      label: partWords({ row, column }),
      value: JSON.stringify([row, column]),
    }));
  }

  get lostNames(): string {
    return this.lost.map(({ name }) => name).join(', ') || words.lostNone;
  }

  get hasLost(): boolean {
    return this.lost.length > 0;
  }

  get compareLabel(): string {
    return this.sending ? words.comparing : words.compare;
  }

  get sentence(): string {
    if (!this.plan) return '';
    const sums = [this.plan.today, this.plan.planned].flatMap((each) => {
      const short = shortCells(each);
      return [short.length, Math.round(short.reduce((sum, cell) => sum + cell.short, 0) * 10) / 10];
    });
    return fill(words.sentence, ...sums);
  }

  get rows(): Row[] {
    const { today, planned } = this.plan ?? {};
    const before = new Map((today?.cells ?? []).map((cell) => [partWords(cell), cell]));
    const after = new Map((planned?.cells ?? []).map((cell) => [partWords(cell), cell]));
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((part) => {
      const [one, other] = [before.get(part), after.get(part)];
      if (!one?.short && !other?.short) return [];
      const cells = [part, said(one), said(other)].map((text) => ({ text, value: text }));
      return [{ key: part, cells }];
    });
  }

  get nothingShort(): boolean {
    return this.rows.length === 0;
  }

  handleText(event: CustomEvent<{ value: string | null }>): void {
    const { name } = event.target as HTMLInputElement;
    this.texts = { ...this.texts, [name]: event.detail.value ?? '' };
  }

  handleReset(): void {
    this.texts = { ...fresh };
    this.plan = undefined;
    this.handleFound();
  }

  handleFound(): void {
    this.dispatchEvent(new CustomEvent('found'));
  }

  async handleCompare(): Promise<void> {
    const { coverage } = this;
    if (this.sending || !coverage || !check(this.template)) return;
    this.sending = true;
    this.failure = undefined;
    const { from, to, rows, columns, useCase } = coverage;
    const asked = { from, to, rows, columns, ...(useCase && { useCase }), changes: this.changes };
    try {
      this.plan = await send<Plan>('POST', '/v1/insights/plan', asked);
    } catch (failure) {
      this.failure = failure as Failure;
    }
    this.sending = false;
  }

  /** The launch, else the recruits, as a target that is kept. */
  handleSave(): void {
    const { launch, launchWhere, by, recruits, where } = this.texts;
    const isLaunch = Boolean(launch && launchWhere);
    const detail = {
      kind: isLaunch ? 'Launch' : 'Segment',
      needed: Number(isLaunch ? launch : recruits) || 1,
      dueOn: by || (this.coverage?.to ?? ''),
      ...(isLaunch || where ? placeOf(isLaunch ? launchWhere : where) : {}),
    };
    this.dispatchEvent(new CustomEvent('save', { detail }));
  }

  private get changes(): PlanChanges {
    const { limit, period, recruits, where, wins, asks, launch, launchWhere, by } = this.texts;
    const contactLimit = { count: Number(limit), period: period as 'Calendar quarter' };
    return {
      ...(limit && { contactLimit }),
      ...(recruits && where && { recruits: [{ ...placeOf(where), count: Number(recruits) }] }),
      ...(launch && launchWhere && by && { launch: { ...placeOf(launchWhere), needed: Number(launch), dueOn: by } }),
      ...(this.hasLost && { lost: this.lost.map(({ id }) => id) }),
      ...{ wins: Number(wins || 100) / 100, asks: Number(asks || 100) / 100 },
    };
  }
}

function placeOf(value: string): { row: string | null; column: string | null } {
  const [row, column] = JSON.parse(value) as [string | null, string | null];
  return { row, column };
}
