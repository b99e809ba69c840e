import assert from 'node:assert/strict';
import { dayOf } from '#api/activity/period.ts';
import { PoolIndex } from '#api/match/columns/poolIndex.ts';
import { SegmentBuilder } from '#api/match/columns/segment.ts';
import { criteriaFor } from '#api/match/criteria.ts';
import { propose } from '#api/match/propose.ts';
import type { Ranking } from '#api/match/rank.ts';
import { CARD_FIELDS } from '#api/reference/card.ts';
import { aRanchDeal, marketPolicy, ruleFor } from '#tests/data/market.ts';
import { memory, spread } from './measure.ts';
import { filterMapSort, fullText, sqlite, tunedLoop } from './otherwise.ts';
import { poolRows, TODAY } from './pool.ts';
import type { Line } from './table.ts';

const SIZES = [10_000, 100_000, 1_000_000];
/** Rows made at once, so that what is measured is the index and not what it is made from. */
const AT_ONCE = 20_000;

const policy = marketPolicy();
const deal = aRanchDeal();
/** As the match list asks in its first round, near misses with their dates included. */
const ranking: Ranking = {
  asked: {
    ...{ deal, policy, rule: ruleFor('Reference call'), on: dayOf(TODAY + 7), requestId: null },
    now: new Date((TODAY + 0.4) * 86_400_000),
  },
  wish: { deal, settings: policy.settings, criteria: criteriaFor(new Set(CARD_FIELDS)), today: dayOf(TODAY) },
  most: { results: 200, misses: 200 },
  mayTell: () => true,
  mayKnow: () => false,
};
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

function build(size: number) {
  const builder = new SegmentBuilder();
  let took = 0;
  const timed = <T>(work: () => T): T => {
    const start = performance.now();
    const made = work();
    took += performance.now() - start;
    return made;
  };
  for (let from = 0; from < size; from += AT_ONCE) {
    const rows = poolRows(from, AT_ONCE > size ? size : AT_ONCE);
    timed(() => builder.add(rows));
  }
  const index = timed(() => PoolIndex.over(builder.build()));
  return { index, took };
}

/** Ours beside what one would write otherwise, on the same pool and with the same answer. */
export async function benchMatch(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const size of SIZES) {
    const among = `among ${size.toLocaleString('en-US')}`;
    const empty = memory();
    const { index, took } = build(size);
    const held = ((memory() - empty) * 1_000_000) / size;
    const ids = async () =>
      (await propose(index, ranking, turn)).results.map(({ candidate }) => candidate.reference.id);
    const expected = await ids();
    const ours = await spread(() => propose(index, ranking, turn), 301, 100);

    const pool = index.find(index.where([], () => true));
    const database = sqlite(pool, ranking);
    assert.deepEqual(filterMapSort(pool, ranking), expected);
    assert.deepEqual(tunedLoop(pool, ranking), expected);
    assert.deepEqual(database.answer(), expected);
    // What takes seconds each time is measured a few times only.
    const [runs, warm] = size > 10_000 ? [3, 1] : [21, 5];
    const text = size > 100_000 ? null : await fullText(pool, ranking);
    const beside = {
      'filter, map, sort': await spread(() => filterMapSort(pool, ranking), runs, warm),
      'tuned loop over objects': await spread(() => tunedLoop(pool, ranking), runs, warm),
      'node:sqlite': await spread(database.answer, runs, warm),
      MiniSearch: text && (await spread(text.MiniSearch, runs, warm)),
      Orama: text && (await spread(text.Orama, runs, warm)),
    };
    database.close();
    const of = (which: 'median' | 'p99') =>
      Object.fromEntries(Object.entries(beside).map(([name, each]) => [name, each?.[which]]));
    lines.push({ what: `match ${among}, median`, value: ours.median, unit: 'ms', beside: of('median') });
    lines.push({ what: `match ${among}, 99th percentile`, value: ours.p99, unit: 'ms', beside: of('p99') });
    lines.push({ what: `index ${among}, built`, value: took, unit: 'ms', beside: {} });
    lines.push({ what: `index ${among}, for each reference`, value: held, unit: 'bytes', beside: {} });
  }
  return lines;
}
