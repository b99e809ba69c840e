import type { Connection } from 'jsforce';
import type { Case, Role } from './case.ts';
import { tidy } from './tidy.ts';

/** Not everybody is at hand in a real org; the administrator is. */
export type People = { administrator: Connection } & { [role in Role]?: Connection | undefined };

export async function perform({ run, as = 'administrator', given }: Case, people: People): Promise<void> {
  const connection = people[as];
  if (!connection) throw new Error(`There is no ${as}`);
  await given?.({ connection: people.administrator });
  await run({ connection });
}

/** One case, and afterwards the records it made are gone, however it ended. */
export async function runCase(each: Case, people: People): Promise<void> {
  try {
    await perform(each, people);
  } finally {
    for (const person of [people.outsider, people.requester, people.administrator]) if (person) await tidy(person);
  }
}
