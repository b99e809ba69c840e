import { addressees, type Addressee, type Cause } from './cause.ts';
import { compose, keyOf, type Draft, type Known, type Subjects } from './compose.ts';
import type { Reader } from './parcels.ts';
import type { Telling } from './request.ts';

/** Where messages are kept, and where one looks as a reader. */
export interface Book {
  /** Those of the keys that stand there already. */
  present(keys: string[]): Promise<ReadonlySet<string>>;
  readers(ids: string[]): Promise<Reader[]>;
  /** What this reader's own session shows; null where it cannot be opened. */
  knownTo(reader: Reader, about: Subjects): Promise<Known | null>;
  /** Writes them down to be sent. */
  write(drafts: Draft[]): Promise<void>;
  /** Takes calls; false: there are none. One that `keeps` leaves so many for what comes later. */
  spend(calls: number, keeps?: number): boolean;
}

/** Keys asked for, and rows written, with one call. */
const KEYS = 2_000;
const ROWS = 1_000;
/** Readers asked for with one call. */
const READERS = 500;
/** Calls that looking as readers leaves: to write and to send what was found. */
const KEPT = 6;

const pieces = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

type Addressed = Addressee & { cause: Cause };

/** What was told now, and what is not told yet, for want of calls. */
export interface Tidings {
  told: ReadonlySet<Cause>;
  untold: ReadonlySet<Cause>;
}

/** Writes down who is to be told what. What was told before is not told again. */
export async function tell(causes: Cause[], telling: Telling, book: Book): Promise<Tidings> {
  const { settings } = telling.policy;
  const all: Addressed[] = causes.flatMap((cause) =>
    addressees(cause, settings.messages, settings, telling.now).map((each) => ({ ...each, cause })),
  );
  const untold = new Set(all.map(({ cause }) => cause));
  const keys = all.map(({ cause, userId }) => keyOf(cause.id, userId));
  const ids = [...new Set(all.map(({ userId }) => userId))];
  const calls = Math.ceil(keys.length / KEYS) + Math.ceil(ids.length / READERS);
  if (all.length === 0 || !book.spend(calls)) return { told: new Set(), untold };
  const present = new Set<string>();
  for (const some of pieces(keys, KEYS)) for (const key of await book.present(some)) present.add(key);
  const readers = new Map<string, Reader>();
  for (const some of pieces(ids, READERS)) for (const each of await book.readers(some)) readers.set(each.id, each);
  const fresh = all.filter(
    ({ cause, userId }) => !present.has(keyOf(cause.id, userId)) && readers.get(userId)?.isActive === true,
  );
  const drafts = await drafted(fresh, readers, telling, book);
  for (const { cause } of all) untold.delete(cause);
  for (const [at, some] of pieces(drafts, ROWS).entries()) {
    if (book.spend(1)) await book.write(some);
    else for (const { cause } of fresh.slice(at * ROWS)) untold.add(cause);
  }
  const told = new Set(fresh.map(({ cause }) => cause).filter((cause) => !untold.has(cause)));
  return { told, untold };
}

/** Each reader is looked at once, for all they are told, as long as there are calls. */
async function drafted(
  fresh: Addressed[],
  readers: ReadonlyMap<string, Reader>,
  { policy }: Telling,
  book: Book,
): Promise<Draft[]> {
  const { templates } = policy.settings.messages;
  const known = new Map<string, Known | null>();
  const byReader = Map.groupBy(fresh, ({ userId }) => userId);
  const writes = Math.ceil(fresh.length / ROWS);
  for (const [userId, those] of byReader) {
    const reader = readers.get(userId);
    if (!reader || !book.spend(1, KEPT + writes)) continue;
    known.set(userId, await book.knownTo(reader, subjectsOf(those.map(({ cause }) => cause))));
  }
  return fresh.flatMap(({ cause, userId, rule }) => {
    const template = templates[rule.template];
    if (!template) return [];
    const name = readers.get(userId)?.name ?? '';
    return [compose(cause, { userId, name, how: rule.how, known: known.get(userId) ?? null }, template)];
  });
}

const once = (ids: string[]): string[] => [...new Set(ids)];

export const subjectsOf = (causes: Cause[]): Subjects => ({
  requestIds: once(causes.flatMap(({ requestId }) => requestId ?? [])),
  referenceIds: once(causes.flatMap(({ referenceIds }) => referenceIds)),
  nominationIds: once(causes.flatMap(({ nominationId }) => nominationId ?? [])),
});
