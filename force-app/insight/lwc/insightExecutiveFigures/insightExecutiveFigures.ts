import { fill, money } from 'c/inWords';
import { words } from 'c/insightExecutiveWords';
import type { Executive } from '../../../../api/insight/executiveSchema.ts';

/** A number with what it is and what it rests on. */
export interface Fact {
  label: string;
  value: string;
  note: string;
}

const percent = (share: number): number => Math.round(share * 100);

/** Whether deals with a reference were won more often: nothing where deals were too few to say. */
export function helped({ won, confidence }: Executive): string {
  if (!won?.result) return '';
  const said = { 'clearly more': words.more, 'clearly less': words.less }[won.verdict as string] ?? words.none;
  const { usedMean, comparedMean, low, high } = won.result;
  const ends = [percent(low), percent(high)].map((end) => String(end).replace('-', '−')) as [string, string];
  return fill(said, percent(usedMean), percent(comparedMean), `${percent(confidence)}%`, ...ends);
}

export const outcomes = ({ revenue, pipeline, currency }: Executive): Fact[] => [
  { label: words.won, value: money(revenue.amount, currency), note: fill(words.deals, revenue.deals) },
  { label: words.open, value: money(pipeline.amount, currency), note: fill(words.deals, pipeline.deals) },
];

/** What is known only: a figure whose assumption nobody has made is left out. */
export function facts({ turnaround, program }: Executive): Fact[] {
  const { fulfilled, hoursSaved, back, costEach, assumptions } = program;
  const cost = money(assumptions.costPerYear ?? 0);
  const known: [number | null, Omit<Fact, 'value'>, typeof money][] = [
    [
      turnaround?.median ?? null,
      { label: words.answered, note: fill(words.answeredNote, turnaround?.answered ?? 0, turnaround?.share ?? 0) },
      (hours) => fill(words.hours, hours),
    ],
    [fulfilled, { label: words.fulfilled, note: words.fulfilledNote }, String],
    [hoursSaved, { label: words.saved, note: fill(words.savedNote, assumptions.hoursByHand ?? 0) }, String],
    [costEach, { label: words.costEach, note: fill(words.costEachNote, cost) }, money],
    [back, { label: fill(words.back, money(1)), note: fill(words.backNote, cost) }, String],
  ];
  return known.flatMap(([value, fact, text]) => (value === null ? [] : [{ ...fact, value: text(value) }]));
}

/** At most three, those of today. */
export function risks({ limits, freshness, load }: Executive): string[] {
  const { full, near } = limits;
  const { dropped, dropDays } = freshness;
  const said = [
    full + near > 0 ? fill(words.riskFull, full, near) : '',
    dropped > 0 ? fill(words.riskStale, dropDays, dropped, load.references) : '',
    load.cautioned > 0 ? fill(words.riskCaution, load.cautioned) : '',
  ].filter(Boolean);
  return said.length > 0 ? said : [words.riskNone];
}

const MOST_OWNERS = 3;
const MOST_NAMES = 2;

/** Whom a leader should speak to, with the customers it is about. */
export function asks({ hoarding, withheld }: Executive): string[] {
  const nominate = (hoarding?.owners ?? []).slice(0, MOST_OWNERS).flatMap(({ owner, accounts, amount }) => {
    const names = (hoarding?.accounts ?? [])
      .filter((account) => account.owner.id === owner.id && account.name && !account.nominated)
      .slice(0, MOST_NAMES)
      .map(({ name }) => name ?? '');
    const [one, other] = names;
    if (!one || !owner.name) return [];
    return [fill(words.askOwner, owner.name, other ? fill(words.either, one, other) : one, accounts, money(amount))];
  });
  const keepers = new Map<string, string[]>();
  for (const { owner, name, number } of withheld?.rows ?? []) {
    if (owner) keepers.set(owner, [...(keepers.get(owner) ?? []), name ?? number]);
  }
  const again = [...keepers].slice(0, 1).map(([owner, names]) => fill(words.askWithheld, owner, names.join(', ')));
  const all = [...nominate, ...again];
  return all.length > 0 ? all : [words.askNone];
}
