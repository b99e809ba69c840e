import { LightningElement, api } from 'lwc';
import type { Bars } from 'c/insightBars';
import type { Column, Row } from 'c/insightTable';
import { fill } from 'c/inWords';
import {
  compared,
  groupBars,
  groupMark,
  groupName,
  slowestStep,
  stepBars,
  stepName,
  withoutTheTeam,
} from 'c/insightTurnaroundFigures';
import * as tables from 'c/insightTurnaroundTables';
import { words } from 'c/insightTurnaroundWords';
import type { Cut, Turnaround } from '../../../../api/insight/turnaroundSchema.ts';

const CUTS: { value: Cut; label: string }[] = [
  { value: 'month', label: words.byMonth },
  { value: 'way', label: words.byWay },
  { value: 'activityType', label: words.byActivity },
  { value: 'team', label: words.byTeam },
];

interface Part {
  title: string;
  sentence: string;
  filename: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Two columns where there is a picture. */
  className: string;
  chart?: { names: string[]; bars: Bars[] };
}

/** The parts of turn-around: groups side by side, where the time goes, short notice, work, and what waits. */
export default class InsightTurnaroundParts extends LightningElement {
  @api figures!: Turnaround;

  words = words;
  cuts = CUTS;
  cut: Cut = 'month';

  get groups() {
    const groups = this.figures.by[this.cut];
    const label = CUTS.find(({ value }) => value === this.cut)?.label ?? '';
    return {
      label,
      filename: `turn-around-${this.cut}`,
      sentence: compared(this.cut, groups),
      names: groups.map(({ key }) => groupName(this.cut, key)),
      bars: groupBars(groups),
      mark: groupMark(this.figures.lineHours),
      columns: tables.groupColumns(label),
      rows: tables.groupRows(this.figures, this.cut),
    };
  }

  get parts(): Part[] {
    const { figures } = this;
    const { steps, rush, unanswered } = figures;
    const chart = { names: steps.map(stepName), bars: stepBars(steps) };
    const rushed = fill(words.rushSentence, rush.all.rush, rush.all.asked, rush.all.share ?? 0);
    const waiting = fill(words.oldestSentence, unanswered);
    const part = (title: string, filename: string, sentence: string, columns: Column[], rows: Row[]): Part => ({
      ...{ title, filename, sentence, columns, rows, className: '' },
    });
    return [
      {
        ...part(words.stepsTitle, 'steps', slowestStep(figures), tables.STEP_COLUMNS, tables.stepRows(figures)),
        ...{ chart, className: 'pair' },
      },
      part(words.oldestTitle, 'waiting-longest', waiting, tables.OLDEST_COLUMNS, tables.oldestRows(figures)),
      part(words.workTitle, 'work', '', tables.WORK_COLUMNS, tables.workRows(figures)),
      part(
        words.withoutTitle,
        'without-team',
        withoutTheTeam(figures),
        tables.WITHOUT_COLUMNS,
        tables.withoutRows(figures),
      ),
      part(words.rushTitle, 'short-notice', rushed, tables.RUSH_COLUMNS, tables.rushRows(figures)),
    ].filter(({ rows }) => rows.length > 0);
  }

  handleCut({ detail }: CustomEvent<{ value: Cut }>): void {
    this.cut = detail.value;
  }
}
