import type { NoShow } from '#api/activity/schema.ts';
import type { NewMove } from '#api/request/moveSchema.ts';
import { pendingOf } from '#api/request/state.ts';
import type { Cast } from './asking.ts';
import { idOf } from './facts.ts';
import { MANAGER } from './people.ts';

/** What happens, day by day. */
export class Calendar {
  readonly #entries: { at: number; happen: () => void }[] = [];

  on(at: number, happen: () => void): void {
    this.#entries.push({ at, happen });
  }

  /** Everything in its order; what happens may put down more for later. */
  run(): void {
    while (this.#entries.length > 0) {
      this.#entries.sort((a, b) => a.at - b.at);
      this.#entries.shift()?.happen();
    }
  }
}

const refOf = (id: string | null) => (id ?? '').replace(/^@\{(.*)\}$/, '$1');

/** Steps of one request, each by whom it falls to. */
export function stepsOf({ books, days }: Cast, requestId: string) {
  const send = (by: string, input: NewMove, at: number) => books.move(requestId, by, input, days.at(at));
  const live = () => {
    const candidate = books
      .state(requestId)
      .candidates.find((each) => each.status === 'Held' || each.status === 'Asked' || each.status === 'Accepted');
    if (!candidate) throw new Error(`${requestId} has nobody to go on with`);
    return candidate;
  };
  const approver = () => {
    const state = books.state(requestId);
    const candidate = live();
    const [pending] = pendingOf(state, candidate.id);
    return { by: refOf(pending?.approverId ?? null), candidateId: candidate.id, pending: pending !== undefined };
  };
  return {
    status: () => books.state(requestId).status,
    requester: () => refOf(books.state(requestId).requesterId),
    approve(at: number, comment?: string) {
      const { by, candidateId, pending } = approver();
      if (pending) send(by, { move: 'approve', candidateId, ...(comment ? { comment } : {}) }, at);
    },
    decline(at: number, comment: string) {
      const { by, candidateId } = approver();
      send(by, { move: 'decline', candidateId, comment }, at);
    },
    withdraw: (at: number, comment: string) =>
      send(refOf(books.state(requestId).requesterId), { move: 'withdraw', comment }, at),
    cancel: (at: number, comment: string) => send(MANAGER, { move: 'cancel', comment }, at),
    assign: (at: number, to: string) => send(MANAGER, { move: 'assign', fulfillerId: idOf(to) }, at),
    ask: (at: number, by: string) => send(by, { move: 'ask', candidateId: live().id }, at),
    answer: (at: number, by: string, accepted: boolean) =>
      send(by, { move: 'answer', candidateId: live().id, accepted }, at),
    /** By daylight there, on the day it is needed. */
    schedule(at: number, by: string) {
      const { id, referenceId } = live();
      const hour = hourIn(books.reference(referenceId)?.timeZone ?? '');
      send(
        by,
        { move: 'schedule', candidateId: id, startsAt: `${books.state(requestId).neededBy}T${hour}:00:00.000Z` },
        at,
      );
    },
    complete: (at: number, by: string) => send(by, { move: 'complete', candidateId: live().id }, at),
    noShow: (at: number, by: string, whose: NoShow, comment: string) =>
      send(by, { move: 'miss', candidateId: live().id, whose, comment }, at),
    /** The one who asked says how it went. */
    confirm: (at: number, actualGrade: number) =>
      send(refOf(books.state(requestId).requesterId), { move: 'confirm', actualGrade, minutesSpent: 30 }, at),
  };
}
export type Steps = ReturnType<typeof stepsOf>;

/** An hour (UTC) at which it is daytime there, on the same day. */
const hourIn = (zone: string) =>
  zone.startsWith('America') ? '16' : zone.startsWith('Europe') || zone.startsWith('Africa') ? '10' : '02';
