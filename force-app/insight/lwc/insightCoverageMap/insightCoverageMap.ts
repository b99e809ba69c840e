import { LightningElement, api } from 'lwc';
import { csvOf, download } from 'c/insightCsv';
import { byNeed, keyWords, partWords, SIDES, stateWords } from 'c/insightCoverageFigures';
import { fill } from 'c/inWords';
import { words } from 'c/insightCoverageWords';
import type { Coverage, CoverageCell } from '../../../../api/insight/coverageSchema.ts';

type Key = string | null;

/** The market as a table of two sides: each part in words, with what is asked and what can be given; it opens what is behind. */
export default class InsightCoverageMap extends LightningElement {
  @api coverage?: Coverage;

  words = words;

  get corner(): string {
    return this.coverage ? SIDES[this.coverage.rows] : '';
  }

  get label(): string {
    return this.coverage ? fill(words.part, words.mapTitle, SIDES[this.coverage.columns]) : '';
  }

  get heads(): { key: string; label: string }[] {
    return this.columnKeys.map((key) => ({ key: JSON.stringify(key), label: keyWords(key) }));
  }

  get lines() {
    const { cells = [] } = this.coverage ?? {};
    return inOrder(cells, 'row').map((row) => ({
      key: JSON.stringify(row),
      label: keyWords(row),
      cells: this.columnKeys.map((column) => {
        const cell = cells.find((each) => each.row === row && each.column === column);
        return { key: JSON.stringify([row, column]), ...(cell && shown(cell)) };
      }),
    }));
  }

  /** Where there is no room for columns: what is asked for. */
  get list() {
    const asked = this.cells.filter(({ state }) => state !== 'unasked' && state !== 'untold');
    return asked.sort(byNeed).map((cell) => ({ key: JSON.stringify([cell.row, cell.column]), ...shown(cell) }));
  }

  handleChoose(event: Event): void {
    const name = (event.currentTarget as HTMLElement).dataset.name ?? '';
    const [row, column] = JSON.parse(name) as [Key, Key];
    this.dispatchEvent(new CustomEvent('choose', { detail: { row, column } }));
  }

  handleExport(): void {
    const { rows = 'industry', columns = 'region' } = this.coverage ?? {};
    const header = [
      ...[SIDES[rows], SIDES[columns], words.state, words.deals, words.wins, words.targeted, words.demand],
      ...[words.references, words.supply, words.short, words.shortFrom, words.nominations],
    ];
    const lines = this.cells
      .sort(byNeed)
      .map((cell) => [
        ...[keyWords(cell.row), keyWords(cell.column), stateWords(cell), cell.deals, cell.wins, cell.targeted],
        ...[cell.demand, cell.references, cell.supply, cell.short, cell.shortFrom, cell.nominations],
      ]);
    download('coverage.csv', csvOf(header, lines));
  }

  private get cells(): CoverageCell[] {
    return [...(this.coverage?.cells ?? [])];
  }

  private get columnKeys(): Key[] {
    return inOrder(this.cells, 'column');
  }
}

/** What lacks most and is most asked for stands first; what is not known stands last. */
function inOrder(cells: readonly CoverageCell[], side: 'row' | 'column'): Key[] {
  const sum = (key: Key, name: 'short' | 'demand') =>
    cells.reduce((all, cell) => (cell[side] === key ? all + cell[name] : all), 0);
  return [...new Set(cells.map((cell) => cell[side]))].sort((one, other) => {
    if (one === null || other === null) return one === null ? 1 : -1;
    return (
      sum(other, 'short') - sum(one, 'short') || sum(other, 'demand') - sum(one, 'demand') || one.localeCompare(other)
    );
  });
}

function shown(cell: CoverageCell) {
  const state = stateWords(cell);
  return {
    name: JSON.stringify([cell.row, cell.column]),
    part: partWords(cell),
    state,
    asked: cell.state === 'untold' ? words.askedByFew : fill(words.asked, cell.demand),
    canGive: fill(words.canGive, cell.supply),
    className: `cell ${cell.state}`,
  };
}
