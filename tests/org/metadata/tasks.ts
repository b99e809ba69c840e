import { stamp } from '../clock.ts';
import type { Org } from '../org.ts';
import { fullId } from '../soql/ids.ts';
import { idText } from '../store/ids.ts';

/** A deploy or a retrieve, which goes on after its call was answered. */
export interface Task {
  id: string;
  by: { id: string; name: string };
  began: string;
  /** When it ended. */
  done: string | undefined;
  work: Promise<void>;
}

const tasks = new WeakMap<Org, Map<string, Task>>();
let made = 0;

export function newTask(org: Org, prefix: string, userId: string): Task {
  made += 1;
  const id = fullId(idText(prefix, made)) ?? '';
  const by = { id: userId, name: String(org.store.byId(userId)?.['Name']) };
  const task: Task = { id, by, began: stamp(org.clock.now()), done: undefined, work: Promise.resolve() };
  const own = tasks.get(org) ?? new Map<string, Task>();
  tasks.set(org, own.set(id, task));
  return task;
}

export function taskOf<T extends Task>(org: Org, id: string): T | undefined {
  return tasks.get(org)?.get(fullId(id) ?? '') as T | undefined;
}
