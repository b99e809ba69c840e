import { fill, money } from 'c/inWords';
import type { Section } from 'c/insightHealthCells';
import { words } from 'c/insightHealthKeepingWords';
import type { Row } from 'c/insightTable';
import type { Health } from '../../../../api/insight/healthSchema.ts';

const DAY_MS = 86_400_000;
const daysOf = ({ from, to }: Pick<Health, 'from' | 'to'>): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;

/** A figure beside what it rests on; without that it is not shown. */
function figure(name: string, value: number | null, text: typeof money, rule: string): Row {
  const said = value === null ? words.notSaid : text(value);
  const cells = [name, said, value === null ? words.notSaidRule : rule].map((each) => ({ text: each, value: each }));
  return { key: name, cells: cells.map((cell, at) => (at === 1 ? { ...cell, value } : cell)) };
}

export function worthRows({ program, from, to }: Pick<Health, 'program' | 'from' | 'to'>): Row[] {
  const { fulfilled, hoursSaved, worth, cost, costEach, back, revenue, currency, assumptions } = program;
  const { hoursByHand, costPerHour, costPerYear } = assumptions;
  const yearly = fill(words.costRule, money(costPerYear ?? 0), daysOf({ from, to }));
  return [
    figure(words.fulfilledTitle, fulfilled, String, words.fulfilledRule),
    figure(words.hoursTitle, hoursSaved, String, fill(words.hoursRule, hoursByHand ?? 0)),
    figure(words.worthHours, worth, money, fill(words.worthRule, money(costPerHour ?? 0))),
    figure(words.costTitle, cost, money, yearly),
    figure(words.costEachTitle, costEach, money, words.costEachRule),
    figure(fill(words.backTitle, money(1)), back, String, fill(words.backRule, money(revenue.amount, currency))),
  ];
}

export function worthSection(health: Health): Section {
  const { elsewhere } = health.program;
  return {
    ...{ key: 'worth', title: words.worthTitle, sentences: [] },
    quiet: [words.assumptions, ...(elsewhere > 0 ? [fill(words.elsewhere, elsewhere)] : [])],
    tables: [
      {
        ...{ label: words.worthTitle, filename: 'health-worth', rows: worthRows(health) },
        columns: [{ label: words.figure }, { label: words.value, numeric: true }, { label: words.rule }],
      },
    ],
  };
}
