import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '#tests/torture/check/check.ts';
import { tooLittle } from '#tests/torture/check/counts.ts';
import { torture } from '#tests/torture/torture.ts';
import { localDir } from './local.ts';

/** `npm run torture -- --seed N --seconds S`: a long run; prints its counts and where the history is, fails when it finds something. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
    seconds: { type: 'string', default: '60' },
  },
});
const [seed, seconds] = [Number(values.seed), Number(values.seconds)];
if (!Number.isInteger(seed) || !(seconds > 0)) {
  console.error('npm run torture -- --seed <whole number> --seconds <number>');
  process.exit(1);
}
mkdirSync(localDir(), { recursive: true });
const file = join(localDir(), `torture-${seed}.jsonl`);
console.log(`seed ${seed}, ${seconds} s, history in ${file}`);
const lines = await torture({ seed, file, isEnough: (so) => so.seconds >= seconds });
const { counts, findings } = check(lines);
const { kinds, ...sums } = counts;
for (const [name, count] of Object.entries({ ...sums, ...kinds })) console.log(`${name.padEnd(14)} ${count}`);
for (const { rule, text } of findings) console.error(`${rule}: ${text}`);
for (const missing of tooLittle(counts)) console.error(`too little happened: ${missing}`);
process.exitCode = findings.length + tooLittle(counts).length > 0 ? 1 : 0;
