import type { Connection } from 'jsforce';
import type { Case, Role } from './case.ts';
import { tidy } from './tidy.ts';

export type People = Record<Role, Connection>;

export async function perform({ run, as = 'administrator', given }: Case, people: People): Promise<void> {
  await given?.({ connection: people.administrator });
  await run({ connection: people[as] });
}

/** One case, and afterwards the records it made are gone, however it ended. */
export async function runCase(each: Case, people: People): Promise<void> {
  try {
    await perform(each, people);
  } finally {
    await tidy(people.requester);
    await tidy(people.administrator);
  }
}
