import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { monthWords, partWords } from 'c/insightCoverageFigures';
import { words } from 'c/insightCellWords';
import { dayInWords, fill } from 'c/inWords';
import type { Column, Row } from 'c/insightTable';
import type { CoverageCell } from '../../../../api/insight/coverageSchema.ts';
import type { Segment } from '../../../../api/insight/segmentSchema.ts';

/** Candidates shown at once. */
const LIKE_THESE = 3;

/** What lies behind a part of the market, month by month and record by record, and whom one could recruit there. */
export default class InsightCell extends LightningElement {
  /** What the map was asked with: `rows=…&columns=…&to=…`. */
  @api query = '';
  @api get cell(): CoverageCell | undefined {
    return this.given;
  }
  set cell(cell: CoverageCell | undefined) {
    this.given = cell;
    this.load();
  }

  words = words;
  monthColumns: Column[] = [
    { label: words.month },
    { label: words.asked, numeric: true },
    { label: words.inMonth, numeric: true },
  ];
  behind?: Segment;
  failure?: Failure;
  loading = true;

  private given?: CoverageCell;
  private asked = 0;

  @api focus(): void {
    this.template?.querySelector<HTMLElement>('h3')?.focus();
  }

  get heading(): string {
    return this.given ? partWords(this.given) : '';
  }

  get sentences(): string[] {
    if (!this.given) return [];
    const { demand, supply, references, short, shortFrom } = this.given;
    return [
      fill(words.sentence, demand, supply, references),
      ...(short > 0 && shortFrom ? [fill(words.short, short, monthWords(shortFrom))] : []),
    ];
  }

  get months(): Row[] {
    return (this.given?.months ?? []).map(({ month, demand, supply }) => ({
      key: month,
      cells: [
        { text: monthWords(month), value: month },
        { text: String(demand), value: demand },
        { text: String(supply), value: supply },
      ],
    }));
  }

  get lists() {
    const { deals = [], references = [], nominations = [] } = this.behind ?? {};
    const list = (title: string, none: string, rows: object[]) => ({
      title,
      none: rows.length === 0 ? none : '',
      rows,
    });
    return [
      list(
        words.deals,
        words.noDeals,
        deals.map(({ id, name, account, stage, closesOn }) => ({
          ...{ id, object: 'Opportunity', label: name ?? id, beside: account },
          said: fill(words.closes, stage ?? '', dayInWords(closesOn)),
        })),
      ),
      list(
        words.references,
        words.noReferences,
        references.map(({ id, number, account, uses }) => ({
          ...{ id, object: 'Reference__c', label: account ?? number, beside: account ? number : '' },
          ...{ said: fill(words.canGive, uses), without: fill(words.tryWithoutOf, account ?? number) },
        })),
      ),
      list(
        words.nominations,
        words.noNominations,
        nominations.map(({ id, number, account, status }) => ({
          ...{ id, object: 'Reference_Nomination__c', label: account ?? number, beside: number, said: status ?? '' },
        })),
      ),
    ];
  }

  get recruits(): { id: string; label: string; said: string }[] {
    return (this.behind?.recruits ?? []).slice(0, LIKE_THESE).map(({ accountId, name, won, since }) => ({
      ...{ id: accountId, label: name, said: fill(words.won, won, dayInWords(since)) },
    }));
  }

  get truncated(): boolean {
    return this.behind?.truncated ?? false;
  }

  get hasRecruits(): boolean {
    return this.recruits.length > 0;
  }

  handleWithout(event: Event): void {
    const { id, name } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('without', { detail: { id, name } }));
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  handleRetry(): void {
    this.load();
  }

  private async load(): Promise<void> {
    this.asked += 1;
    const { asked, given } = this;
    if (!given) return;
    Object.assign(this, { loading: true, behind: undefined, failure: undefined });
    const side = (name: string, key: string | null) => (key === null ? '' : `&${name}=${encodeURIComponent(key)}`);
    try {
      const place = `${side('row', given.row)}${side('column', given.column)}`;
      const behind = await get<Segment>(`/v1/insights/coverage/segment?${this.query}${place}`, { fresh: true });
      if (asked !== this.asked) return;
      this.behind = behind;
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
    }
    this.loading = false;
  }
}
