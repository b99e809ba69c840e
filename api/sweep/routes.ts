import type { App, Deps } from '../app.ts';
import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import { isPerson } from '../http/auth.ts';
import { viewOf } from './record.ts';
import { newSweep, sweepAnswer, sweepList } from './schema.ts';

const PATH = '/v1/sweeps';
/** Milliseconds one waits for a round before it is told as running. */
const PATIENCE_MS = 12_000;

/** Those who run the program, and those who run the org. */
function demandKeeper({ permissions }: Caller): void {
  if (!permissions.has('Reference_Manager') && !permissions.has('Reference_Admin')) throw new Problem('NOT_PERMITTED');
}

export async function sweepRoutes(app: App, { sweeper, now }: Deps): Promise<void> {
  app.get(
    PATH,
    {
      schema: {
        summary: 'The last rounds over what is due, each with its report; for the reference team and admins',
        tags: ['sweep'],
        response: { 200: sweepList },
      },
    },
    async ({ caller }) => {
      demandKeeper(caller);
      const at = now();
      return { sweeps: (await sweeper.list(caller)).map((each) => viewOf(each, at)) };
    },
  );

  app.post(
    PATH,
    {
      config: { forService: true },
      schema: {
        summary: 'Do now what is due: reservations that lapsed, reminders, dates, messages that wait',
        description:
          'For the reference team, admins, and a timer as the service user. One round runs at a time. A long one is answered with 202 and goes on.',
        tags: ['sweep'],
        body: newSweep,
        response: { 200: sweepAnswer, 202: sweepAnswer },
      },
    },
    async ({ caller, body: { scope }, log }, reply) => {
      const person = isPerson(caller);
      if (person) demandKeeper(caller);
      const running = sweeper.run({ scope, by: person ? caller.userId : null });
      const swept = await Promise.race([running, sweeper.wait(PATIENCE_MS)]);
      if (swept) return { ran: swept.ran, sweep: viewOf(swept.record, now()) };
      running.catch((err: unknown) => log.error({ err }, 'a round that was asked for broke off'));
      const [record] = await sweeper.list(caller);
      if (!record) throw new Problem('BUSY');
      return reply.code(202).send({ ran: true, sweep: viewOf(record, now()) });
    },
  );
}
