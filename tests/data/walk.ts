import type { OrgApp } from '../api/orgApp.ts';

const HOUR_MS = 3_600_000;
const ROUNDS = 4;

/** What the reference team does in a round with every request on which it is possible, the last step first. */
const ROUND: [string, (at: Date) => Record<string, unknown>][] = [
  ['complete', () => ({ actualGrade: 4 })],
  ['schedule', (at) => ({ startsAt: new Date(at.getTime() + HOUR_MS).toISOString() })],
  ['answer', () => ({ accepted: true })],
  ['ask', () => ({})],
];

/** A few days of work on the open requests of the demo; a tenth is given up. Answers how often each step was made. */
export async function walk(shell: OrgApp, start: Date, at: (now: Date) => void): Promise<Map<string, number>> {
  const { body } = await shell.get('manager', '/v1/requests?view=queue');
  const ids: string[] = body.requests.map(({ id }: any) => id);
  const givenUp = ids.filter((_, index) => index % 10 === 0);
  const worked = ids.filter((_, index) => index % 10 > 0);
  const made = new Map<string, number>();
  const send = async (move: string, those: string[], more: Record<string, unknown>) => {
    const moves = those.map((id) => ({ id, move, ...more }));
    const { body: answer } = await shell.post('manager', '/v1/requests/moves', { moves });
    made.set(move, (made.get(move) ?? 0) + answer.results.filter(({ ok }: any) => ok).length);
  };
  for (let round = 1; round <= ROUNDS; round += 1) {
    const now = new Date(start.getTime() + round * 29 * HOUR_MS);
    at(now);
    for (const [move, input] of ROUND) await send(move, worked, input(now));
  }
  await send('cancel', givenUp, { comment: 'They have signed' });
  return made;
}
