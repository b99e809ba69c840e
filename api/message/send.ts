import type { Parcel } from './parcels.ts';

/** So many parcels go into one call, and so many rows are noted beside as many others in one. */
const PARCELS = 200;
const ROWS = 500;
/** Then a message is given up. */
const ATTEMPTS = 5;

/** What a message has come to. */
export interface Note {
  id: string;
  status: 'Begun' | 'Not begun' | 'Sent' | 'Undeliverable';
  attempts: number;
  repeat: boolean;
  problem: string | null;
}

export interface Post {
  /** Notes what messages have come to, all or none. */
  note(notes: Note[]): Promise<void>;
  /** One call for up to 200: of each why not, or null. */
  ring(parcels: Parcel[]): Promise<(string | null)[]>;
  mail(parcels: Parcel[]): Promise<(string | null)[]>;
  /** Whether nobody knows what became of a call. */
  isUncertain(fault: unknown): boolean;
  spend(): boolean;
}

export interface Sending {
  sent: number;
  undeliverable: number;
  repeated: number;
  left: number;
  problems: string[];
}

/**
 * Noted as begun, sent, noted as sent: cut off in between, it is sent once more and says so. Each call notes what became
 * of one batch and that the next one is begun.
 */
export async function sendAll(parcels: Parcel[], post: Post): Promise<Sending> {
  const sending: Sending = { sent: 0, undeliverable: 0, repeated: 0, left: 0, problems: [] };
  let before: Note[] = [];
  const batches = batched(parcels);
  for (const [at, batch] of batches.entries()) {
    if (!post.spend()) {
      sending.left += rowsIn(batches.slice(at).flat());
      break;
    }
    await post.note([...before, ...batch.flatMap((each) => notes(each, 'Begun', null))]);
    const { after, fault } = await deliver(batch, post);
    before = after;
    count(sending, after);
    if (!fault) continue;
    sending.problems.push(fault);
    sending.left += rowsIn(batches.slice(at).flat()) - after.filter(({ status }) => status !== 'Not begun').length;
    break;
  }
  if (before.length > 0) await post.note(before);
  return sending;
}

const rowsIn = (parcels: Parcel[]): number => parcels.reduce((sum, { rows }) => sum + rows.length, 0);

function batched(parcels: Parcel[]): Parcel[][] {
  const found: Parcel[][] = [];
  for (const parcel of parcels.flatMap(split)) {
    const last = found.at(-1);
    if (last && last.length < PARCELS && rowsIn(last) + parcel.rows.length <= ROWS) last.push(parcel);
    else found.push([parcel]);
  }
  return found;
}

/** A digest longer than what can be noted at once goes out in parts. */
const split = (parcel: Parcel): Parcel[] =>
  Array.from({ length: Math.ceil(parcel.rows.length / ROWS) }, (_, at) => ({
    ...parcel,
    rows: parcel.rows.slice(at * ROWS, (at + 1) * ROWS),
  }));

const notes = ({ rows, repeat }: Parcel, status: Note['status'], problem: string | null): Note[] =>
  rows.map(({ Id, Attempts__c: attempts }) => ({
    ...{ id: Id, status, repeat, problem },
    attempts: (attempts ?? 0) + (status === 'Not begun' ? 0 : 1),
  }));

/** What cannot arrive is not sent. */
function undeliverable({ reader, mail, rows }: Parcel): string | null {
  if (!reader.isActive) return 'This person is no longer active.';
  if (mail && !reader.email) return 'This person has no e-mail address.';
  return rows.some((each) => (each.Attempts__c ?? 0) >= ATTEMPTS) ? `It was tried ${ATTEMPTS} times.` : null;
}

async function deliver(batch: Parcel[], post: Post): Promise<{ after: Note[]; fault: string | null }> {
  const problems = new Map(batch.map((each) => [each, undeliverable(each)]));
  const open = batch.filter((each) => problems.get(each) === null);
  const tried = new Set<Parcel>();
  const finished = new Set(batch.filter((each) => !open.includes(each)));
  const settle = () => settled(batch, { problems, tried, finished });
  for (const way of ['bell', 'mail'] as const) {
    const those = open.filter((each) => each[way]);
    if (those.length > 0) {
      if (!post.spend()) return { after: settle(), fault: 'No call was left.' };
      try {
        const why = await (way === 'bell' ? post.ring(those) : post.mail(those));
        for (const [at, each] of those.entries()) {
          tried.add(each);
          problems.set(each, problems.get(each) ?? said(way, why[at] ?? null));
        }
      } catch (fault) {
        if (post.isUncertain(fault)) for (const each of those) tried.add(each);
        return {
          after: settle(),
          fault: `Salesforce did not take them: ${fault instanceof Error ? fault.message : 'no reason'}`,
        };
      }
    }
    for (const each of open) if (way === 'mail' || !each.mail) finished.add(each);
  }
  return { after: settle(), fault: null };
}

const said = (way: 'bell' | 'mail', why: string | null): string | null =>
  why === null ? null : `${way === 'bell' ? 'The bell' : 'The e-mail'} was refused: ${why}`;

/** What was surely not tried waits as before; what was, and is not finished, stays begun: nobody knows more. */
function settled(
  batch: Parcel[],
  { problems, tried, finished }: { problems: Map<Parcel, string | null>; tried: Set<Parcel>; finished: Set<Parcel> },
): Note[] {
  return batch.flatMap((each) => {
    if (!finished.has(each)) return tried.has(each) ? [] : notes(each, 'Not begun', null);
    const problem = problems.get(each) ?? null;
    return notes(each, problem === null ? 'Sent' : 'Undeliverable', problem);
  });
}

function count(sending: Sending, after: Note[]): void {
  for (const { status, repeat } of after) {
    if (status === 'Sent') sending.sent += 1;
    if (status === 'Undeliverable') sending.undeliverable += 1;
    if (status === 'Sent' && repeat) sending.repeated += 1;
  }
}
