import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { wholeId } from '../http/recordId.ts';
import { newTask } from './newTask.ts';
import type { ReferenceStore } from './store.ts';
import { madeTask, type MadeTask } from './talkSchema.ts';
import { taskStore } from './taskStore.ts';
import { openTaskOf } from './touch.ts';

const refuse = (detail: string) => new Problem('NOT_PERMITTED', { detail });

export async function taskRoutes(app: App, deps: Deps & { store: ReferenceStore }): Promise<void> {
  const { store, pool, now } = deps;
  const tasks = taskStore(deps);

  app.post(
    '/v1/references/:id/tasks',
    {
      schema: {
        summary: 'Make a Salesforce task to talk to this customer, as yourself; an open one is answered instead',
        tags: ['reference'],
        params: z.strictObject({ id: wholeId }),
        headers: z.looseObject({ 'idempotency-key': z.string().trim().min(1).max(255).optional() }),
        body: z.strictObject({}),
        response: { 200: madeTask, ...problems('NOT_FOUND', 'NOT_PERMITTED', 'KEY_REQUIRED', 'TASK_REFUSED') },
      },
    },
    async ({ caller, params: { id }, headers }): Promise<MadeTask> => {
      if (!headers['idempotency-key']) throw new Problem('KEY_REQUIRED');
      const { index } = await pool.current({ withOwnWrites: true });
      const [candidate] = index.find([id]);
      const { record, canEdit, talk } = await store.reference(caller, id, { about: candidate?.reference ?? null });
      if (!record) throw new Problem('NOT_FOUND');
      if (!canEdit) throw refuse('You may not plan talks with this customer.');
      if (!talk) throw refuse('You may not see this customer’s tasks and events in Salesforce.');
      const open = openTaskOf(talk.tasks);
      if (open) return { task: open, made: false };
      if (!talk.mayMakeTask) throw refuse('Your permissions in Salesforce do not let you make tasks.');
      const { values, task } = newTask(record, talk, { userId: caller.userId, now: now() });
      return { task: { ...task, id: await tasks.make(caller, values) }, made: true };
    },
  );
}
