import type { Random } from './random.ts';

/** A request as somebody was last told about it; others may have moved on. */
export interface Known {
  id: string;
  requester: string;
  status: string;
  turn: number;
  neededBy: string;
  candidates: {
    id: string;
    status: string;
    referenceId: string | null;
    /** Whose answer is awaited. */
    approverIds: string[];
    use: { status: string; startsAt: string | null; confirmed: boolean; recordedBy: string | null } | null;
  }[];
}

/** What the clients know between them: as stale as what people see on their screens. */
export class Notes {
  readonly #requests = new Map<string, Known>();
  readonly #times = new Map<string, number>();

  take(requester: string | null, view: any): void {
    const before = this.#requests.get(view.id);
    if (before && before.turn >= view.turn) return;
    this.#requests.set(view.id, {
      id: view.id,
      requester: before?.requester ?? requester ?? '',
      status: view.status,
      turn: view.turn,
      neededBy: view.neededBy,
      candidates: view.candidates.map((each: any) => ({
        id: each.id,
        status: each.status,
        referenceId: each.reference?.id ?? null,
        approverIds: view.approvals
          .filter(({ candidateId, verdict }: any) => candidateId === each.id && verdict === 'Pending')
          .map(({ approver }: any) => approver?.id ?? ''),
        use: each.use && { ...each.use, recordedBy: each.use.recordedBy?.id ?? null },
      })),
    });
  }

  /** A move was made. */
  did(move: string): void {
    this.#times.set(move, this.times(move) + 1);
  }

  times(move: string): number {
    return this.#times.get(move) ?? 0;
  }

  some(which: (known: Known) => boolean): boolean {
    return [...this.#requests.values()].some(which);
  }

  /** One of the latest, so that people meet. */
  one(random: Random, which: (known: Known) => boolean): Known | null {
    const found = [...this.#requests.values()].filter(which).slice(-25);
    return found.length > 0 ? random.one(found) : null;
  }
}
