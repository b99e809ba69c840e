import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { check } from './check/check.ts';
import { LEAST, tooLittle, type Counts } from './check/counts.ts';
import type { Line } from './check/history.ts';
import { DOCTORINGS } from './doctored.ts';
import { torture } from './torture.ts';

const SEED = 20_260_101;
const MOST_SECONDS = 220;
const FEW = 2;
/** What happens once in a run. */
const ONCE = ['account merge', 'review'];

/** So much and a little more, and a few of each kind; until then it goes on, however slow the machine, but not for ever. */
function isEnough({ counts, seconds }: { counts: Counts; seconds: number }): boolean {
  const much = Object.entries(LEAST).every(([name, least]) => counts[name as keyof typeof LEAST] > least * 1.05);
  const each = Object.entries(counts.kinds).every(([kind, count]) => count >= (ONCE.includes(kind) ? 1 : FEW));
  return (much && each) || seconds > MOST_SECONDS;
}

let folder: string;
let lines: Line[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vouchsafe-history-'));
  await torture({ seed: SEED, file: join(folder, 'history.jsonl'), isEnough });
  const text = readFileSync(join(folder, 'history.jsonl'), 'utf8').trimEnd();
  lines = text.split('\n').map((line) => JSON.parse(line) as Line);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('twenty clients and three processes that are killed, cut off and out of step', () => {
  test('overrun no limit, lose and double no request and make no illegal move', () => {
    expect(check(lines).findings).toEqual([]);
  });

  test('did enough to show it', () => {
    expect(tooLittle(check(lines).counts)).toEqual([]);
  });

  test('left a history of which a part shows too little', () => {
    const { counts } = check(lines.filter(({ line }) => line !== 'kill' && line !== 'end'));
    expect(tooLittle(counts)).toEqual(['lostTurns: 0 of at least 50', 'kills: 0 of at least 5']);
  });
});

describe('the checker notices when', () => {
  test.each(DOCTORINGS)('$name', ({ rule, doctor }) => {
    expect(check(doctor(lines)).findings.map((each) => each.rule)).toContain(rule);
  });
});
