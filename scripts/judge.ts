import { HELD_BACK, type JudgedOpportunity, TUNING } from '#tests/data/judged/judged.ts';
import { mean } from './judge/measure.ts';
import { startingPolicy } from './judge/pool.ts';
import { compare, type Quality } from './judge/quality.ts';
import { rotation, type Turns } from './judge/rotation.ts';

/** `npm run judge`: how good the ranking is by the judged set, and whom it wears out. */
const policy = startingPolicy();
const three = (value: number) => value.toFixed(3);
const percent = (value: number) => `${Math.round(value * 100)} %`;
const quality = ({ ndcg, firstRight }: Quality) => ({
  'NDCG@5': three(mean(ndcg)),
  'first result right': percent(firstRight),
});

function judge(name: string, half: JudgedOpportunity[]): void {
  const { ours, baseline, difference } = compare(half, policy);
  console.log(`\n${half.length} opportunities, ${name}`);
  console.table({ ours: quality(ours), 'same industry, then shared products': quality(baseline) });
  const { mean: by, from, to } = difference;
  console.log(`NDCG@5 better by ${three(by)}, 95 % interval ${three(from)} to ${three(to)}`);
}

judge('tuned on', TUNING);
judge('held back', HELD_BACK);

const { off, on, spread, lost } = rotation(policy);
const row = ({ gini, mostUses, asked, unmet, ndcg }: Turns) => ({
  'Gini index of uses': three(gini),
  'asked at all': Math.round(asked),
  'most uses': mostUses.toFixed(1),
  unmet,
  'NDCG@5': three(ndcg.all),
  'tuned on': three(ndcg.tuning),
  'held back': three(ndcg.heldBack),
});
console.log('\nTen years of requests, fair rotation off and on; means of a year');
console.table({ off: row(off), on: row(on) });
console.log(`Gini index lower by ${(100 * spread).toFixed(1)} %, NDCG@5 by ${three(lost)}`);
