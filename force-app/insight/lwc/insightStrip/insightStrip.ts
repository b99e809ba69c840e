import { LightningElement, api } from 'lwc';
import { csvOf, download } from 'c/insightCsv';
import { fill } from 'c/inWords';
import { words } from 'c/insightTurnaroundWords';

/** A week or a month. `isFar`: left out where there is little room. `short`: where it is told. */
export interface Span {
  key: string;
  label: string;
  short: string;
  isFar?: boolean;
  isNow?: boolean;
}

export interface Strip {
  key: string;
  name: string;
  note: string;
  isFull?: boolean;
  recordId?: string;
  objectName?: string;
  counts: readonly number[];
}

/** From so many uses on a field is of the darkest color. */
const DARKEST = 4;

/** How often each was asked, field by field over time; the number stands in the field, so that color is not needed. */
export default class InsightStrip extends LightningElement {
  @api label = '';
  @api nameLabel = '';
  @api filename = '';
  @api spans: readonly Span[] = [];
  @api rows: readonly Strip[] = [];

  words = words;

  get heads() {
    return this.spans.map((span) => ({ ...span, className: `head ${this.placeOf(span)}` }));
  }

  get body() {
    return this.rows.map((row) => ({
      ...row,
      noteClass: row.isFull ? 'note full' : 'note',
      fields: row.counts.map((count, at) => {
        const span = this.spans[at];
        return {
          key: `${row.key} ${span?.key}`,
          text: count === 0 ? '' : String(count),
          said: `${span?.label}: ${count}`,
          className: `field level${Math.min(count, DARKEST)} ${span ? this.placeOf(span) : ''}`,
        };
      }),
    }));
  }

  get exportLabel(): string {
    return fill(words.exportOf, this.label);
  }

  handleExport(): void {
    const rows = this.rows.map(({ name, note, counts }) => [name, note, ...counts]);
    download(`${this.filename}.csv`, csvOf([this.nameLabel, '', ...this.spans.map(({ key }) => key)], rows));
  }

  private placeOf({ isFar, isNow }: Span): string {
    return `${isFar ? 'far' : ''} ${isNow ? 'now' : ''}`;
  }
}
