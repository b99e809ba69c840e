import { LightningElement, api } from 'lwc';
import { csvOf, download, type Value } from 'c/insightCsv';
import { fill } from 'c/inWords';
import type { Behind } from 'c/insightCounted';
import { words } from 'c/insightTurnaroundWords';

export interface Column {
  label: string;
  numeric?: boolean;
}

/** `text` is shown, `value` exported; a cell leads to a record or to what it counts. */
export interface Cell {
  text: string;
  value: Value;
  recordId?: string;
  objectName?: string;
  behind?: Behind;
}

export interface Row {
  key: string;
  cells: readonly Cell[];
}

/** A table with its file for spreadsheets, whose figures open what they count; rows become cards where there is no
 *  room for columns. */
export default class InsightTable extends LightningElement {
  @api label = '';
  @api filename = '';
  @api columns: readonly Column[] = [];
  @api get rows(): readonly Row[] {
    return this.given;
  }
  set rows(rows: readonly Row[]) {
    this.given = rows;
    this.behind = null;
  }

  words = words;
  behind: Behind | null = null;

  private given: readonly Row[] = [];
  private focusing = false;

  get heads() {
    return this.columns.map(({ label, numeric }) => ({ label, className: numeric ? 'number' : '' }));
  }

  get body() {
    return this.rows.map(({ key, cells }) => ({
      key,
      cells: cells.map((cell, index) => ({
        ...cell,
        key: `${key} ${index}`,
        row: key,
        column: index,
        role: index === 0 ? 'rowheader' : 'cell',
        head: index === 0 ? '' : fill(words.columnOf, this.columns[index]?.label ?? ''),
        drill: cell.behind?.items.length ? fill(words.show, cell.behind.name, cell.text) : '',
        className: `cell ${this.columns[index]?.numeric ? 'number' : ''} ${index === 0 ? 'first' : ''}`,
      })),
    }));
  }

  get exportLabel(): string {
    return fill(words.exportOf, this.label);
  }

  renderedCallback(): void {
    if (!this.focusing) return;
    this.focusing = false;
    this.template?.querySelector<HTMLElement>('c-insight-behind')?.focus();
  }

  handleDrill(event: Event): void {
    const { row, column } = (event.currentTarget as HTMLElement).dataset;
    this.behind = this.given.find(({ key }) => key === row)?.cells[Number(column)]?.behind ?? null;
    this.focusing = true;
  }

  handleClose(): void {
    this.behind = null;
  }

  handleExport(): void {
    const header = this.columns.map(({ label }) => label);
    const values = this.rows.map(({ cells }) => cells.map(({ value }) => value));
    download(`${this.filename}.csv`, csvOf(header, values));
  }
}
