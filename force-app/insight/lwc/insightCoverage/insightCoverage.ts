import { grounds, headlines, lastDay, SIDES } from 'c/insightCoverageFigures';
import { words } from 'c/insightCoverageWords';
import { words as planWords } from 'c/insightPlanWords';
import { fill } from 'c/inWords';
import InsightPage from 'c/insightPage';
import type { Coverage, CoverageCell } from '../../../../api/insight/coverageSchema.ts';
import type { Dimension } from '../../../../api/insight/segment.ts';

const MONTHS = [3, 6, 12];
const USUAL = 6;
const FIRST_SIDES: Dimension[] = ['industry', 'region'];
interface Part {
  row: string | null;
  column: string | null;
}

/** What deals and targets will ask for beside what the pool can give, part by part; targets, recruiting and a plan with it. */
export default class InsightCoverage extends InsightPage<Coverage> {
  words = words;
  planWords = planWords;
  rows: Dimension = 'industry';
  columns: Dimension = 'region';
  months = String(USUAL);
  useCase = '';
  chosen?: Part;
  lost: { id: string; name: string }[] = [];
  proposal?: object;

  private focusing = false;

  renderedCallback(): void {
    if (!this.focusing) return;
    this.focusing = false;
    this.template?.querySelector<HTMLElement>('c-insight-cell')?.focus();
  }

  get sides(): { label: string; value: string }[] {
    return (this.answer?.dimensions ?? FIRST_SIDES).map((value) => ({ value, label: SIDES[value] }));
  }

  get periods(): { label: string; value: string }[] {
    return MONTHS.map((count) => ({ label: fill(words.months, count), value: String(count) }));
  }

  get useCases(): { label: string; value: string }[] | null {
    const found = this.answer?.useCases ?? [];
    const any = { label: words.anyUseCase, value: '' };
    return found.length > 0 ? [any, ...found.map((value) => ({ value, label: value }))] : null;
  }

  get isEmpty(): boolean {
    return this.answer?.cells.length === 0;
  }

  get shown() {
    const { answer } = this;
    if (!answer) return null;
    const { total, pipeline } = answer;
    const { nominated, contacted, recruited, active, conversion, wins } = pipeline;
    return {
      ...{ headlines: headlines(answer), grounds: grounds(answer) },
      ...{ demand: fill(words.uses, total.demand), supply: fill(words.uses, total.supply) },
      demandOf: fill(words.demandOf, total.deals, total.targeted),
      supplyOf: fill(words.supplyOf, total.references),
      recruiting: fill(words.recruitingSaid, nominated, contacted, recruited, active, Math.round(conversion * 10)),
      wins: wins && fill(words.recruitingWins, wins.bought, wins.inPool, wins.nominated),
    };
  }

  get address(): string {
    return `/v1/insights/coverage?${this.query}`;
  }

  get query(): string {
    const useCase = this.useCase ? `&useCase=${encodeURIComponent(this.useCase)}` : '';
    return `to=${lastDay(Number(this.months))}&rows=${this.rows}&columns=${this.columns}${useCase}`;
  }

  get cell(): CoverageCell | undefined {
    const { chosen } = this;
    return chosen && this.answer?.cells.find(({ row, column }) => row === chosen.row && column === chosen.column);
  }

  handleAsk(event: CustomEvent<{ value: string }>): void {
    const { name } = event.target as HTMLInputElement;
    Object.assign(this, { [name]: event.detail.value, chosen: undefined });
    this.load();
  }

  handleChoose({ detail }: CustomEvent<Part>): void {
    this.chosen = detail;
    this.focusing = true;
  }

  handleClose(): void {
    this.chosen = undefined;
  }

  handleWithout({ detail }: CustomEvent<{ id: string; name: string }>): void {
    if (!this.lost.some(({ id }) => id === detail.id)) this.lost = [...this.lost, detail];
  }

  handleFound(): void {
    this.lost = [];
  }

  handleSave({ detail }: CustomEvent<Part>): void {
    const place: Partial<Record<Dimension, string | null>> = { [this.rows]: detail.row, [this.columns]: detail.column };
    this.proposal = {
      ...detail,
      industry: null,
      region: null,
      product: null,
      ...place,
      sizeBand: place.size ?? null,
    };
  }
}
