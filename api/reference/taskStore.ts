import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import { create, createAll, saved } from '../salesforce/composite.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { SalesforceFault } from '../salesforce/errors.ts';
import type { NewTask } from './newTask.ts';

/** Tasks of people: written in their own session, on their click, never by the service user. */
export interface TaskStore {
  make(caller: Caller, task: NewTask): Promise<string>;
}

export function taskStore({ salesforce }: { salesforce: Salesforce }): TaskStore {
  return {
    async make(caller, task) {
      const session = await salesforce.as(caller);
      const answers = await session.composite([createAll('task', [create('Task', { ...task })])], { allOrNone: true });
      try {
        return saved(answers, 'task')[0] ?? '';
      } catch (fault) {
        const isRefused = fault instanceof SalesforceFault && (fault.kind === 'refused' || fault.kind === 'missing');
        throw isRefused ? new Problem('TASK_REFUSED', { cause: fault }) : fault;
      }
    },
  };
}
