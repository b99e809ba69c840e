import { LightningElement, api } from 'lwc';
import { send, type Failure } from 'c/apiClient';
import { fill } from 'c/inWords';
import RequestAssign from 'c/requestAssign';
import { words } from 'c/requestWorkWords';
import type { NewMove } from '../../../../api/request/moveSchema.ts';
import type { RequestSummary } from '../../../../api/request/schema.ts';

/** Of one step on many requests: what became of each. */
interface Made {
  results: { id: string; problem: { title: string; detail?: string } | null }[];
}

interface Failed {
  id: string;
  text: string;
}

const AT_A_TIME = 10;
const reasonOf = ({ title, detail }: { title: string; detail?: string }): string => detail || title;

/** One step for every selected request. What one of them is refused keeps nothing from the others. */
export default class RequestBulk extends LightningElement {
  @api requests: readonly RequestSummary[] = [];

  words = words;
  running = false;
  told = '';
  failed: Failed[] = [];

  get count(): number {
    return this.requests.length;
  }

  get counted(): string {
    return fill(words.selected, this.count);
  }

  handleTake(): void {
    this.run({ move: 'assign' });
  }

  handleRemind(): void {
    this.run({ move: 'remind' });
  }

  async handleAssign(): Promise<void> {
    const label = fill(words.assignTitle, this.count);
    const chosen = await RequestAssign.open<{ fulfillerId?: string }>({ label, size: 'small' });
    if (chosen) this.run({ move: 'assign', ...chosen });
  }

  handleDeselect(): void {
    this.tell([]);
  }

  /** A handful at a time, so that progress is told; what could not be done stays selected. */
  private async run(move: NewMove): Promise<void> {
    const all = this.requests.length;
    this.running = true;
    this.failed = [];
    const failed = await this.makeInTurn(move, this.requests, all);
    this.told = fill(failed.length ? words.could : words.progress, all - failed.length, all, failed.length);
    this.failed = failed;
    this.running = false;
    this.tell(failed.map(({ id }) => id));
    this.dispatchEvent(new CustomEvent('done'));
  }

  private async makeInTurn(move: NewMove, waiting: readonly RequestSummary[], all: number): Promise<Failed[]> {
    if (!waiting.length) return [];
    this.told = fill(words.progress, all - waiting.length, all);
    const failed = await this.make(move, waiting.slice(0, AT_A_TIME));
    return [...failed, ...(await this.makeInTurn(move, waiting.slice(AT_A_TIME), all))];
  }

  private async make(move: NewMove, requests: readonly RequestSummary[]): Promise<Failed[]> {
    const moves = requests.map(({ id }) => ({ id, ...move }));
    let refused: Map<string, string>;
    try {
      const { results } = await send<Made>('POST', '/v1/requests/moves', { moves });
      refused = new Map(results.flatMap(({ id, problem }) => (problem ? [[id, reasonOf(problem)]] : [])));
    } catch (failure) {
      refused = new Map(requests.map(({ id }) => [id, reasonOf(failure as Failure)]));
    }
    return requests.flatMap(({ id, number }) => {
      const why = refused.get(id);
      return why === undefined ? [] : [{ id, text: fill(words.why, number ?? '', why) }];
    });
  }

  private tell(ids: string[]): void {
    this.dispatchEvent(new CustomEvent('select', { detail: { ids } }));
  }
}
