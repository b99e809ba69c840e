import { LightningElement } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { dayInWords, fill } from 'c/inWords';
import { words } from 'c/requestForMeWords';
import { callStates, isMe, statusWord } from 'c/requestStatus';
import type { RequestList } from '../../../../api/request/listSchema.ts';
import type { RequestView } from '../../../../api/request/schema.ts';

const ENDINGS = ['Scheduled', 'Completed', 'Missed', 'Cancelled', 'Unfulfilled'].join(',');
const MOST = 10;

interface Outcome {
  key: string;
  id: string;
  number: string;
  what: string;
  became: string;
  stage: string;
}

/** What became of the customers this person approved. Read when somebody wants to know. */
export default class RequestOutcomes extends LightningElement {
  words = words;
  open = false;
  loading = false;
  failure?: Failure;
  outcomes: Outcome[] = [];

  get icon(): string {
    return this.open ? 'utility:chevrondown' : 'utility:chevronright';
  }

  get expanded(): string {
    return String(this.open);
  }

  get isEmpty(): boolean {
    return this.outcomes.length === 0;
  }

  handleToggle(): void {
    this.open = !this.open;
    if (this.open) this.load();
  }

  handleRetry(): void {
    this.load();
  }

  private async load(): Promise<void> {
    this.loading = true;
    this.failure = undefined;
    try {
      const search = new URLSearchParams({ view: 'all', status: ENDINGS });
      const { requests, labels } = await get<RequestList>(`/v1/requests?${search}`, { fresh: true });
      callStates(labels);
      const others = requests.filter(({ requester }) => !isMe(requester.id));
      const latest = others.sort((a, b) => b.createdAt.localeCompare(a.createdAt)).slice(0, MOST);
      const views = await Promise.all(latest.map(({ id }) => get<RequestView>(`/v1/requests/${id}`, { fresh: true })));
      this.outcomes = views.flatMap(outcomesOf);
    } catch (failure) {
      this.failure = failure as Failure;
    }
    this.loading = false;
  }
}

/** One for each customer whom this person approved. */
function outcomesOf(request: RequestView): Outcome[] {
  const { id, number, activityType, deal, candidates, approvals } = request;
  const isTheirs = (candidateId: string) =>
    approvals.some(
      (each) =>
        each.candidateId === candidateId && each.verdict === 'Approved' && isMe((each.answeredBy ?? each.approver)?.id),
    );
  return candidates
    .filter((each) => isTheirs(each.id))
    .map((candidate) => ({
      key: candidate.id,
      id,
      number: number ?? '',
      what: fill(
        words.outcome,
        [activityType, candidate.account.name].filter(Boolean).join(' · '),
        deal.name ?? deal.prospect ?? '',
      ),
      became: becameOf(request, candidate.use),
      stage: deal.stage ? fill(words.stage, deal.stage) : '',
    }));
}

function becameOf({ status }: RequestView, use: RequestView['candidates'][number]['use']): string {
  if (!use) return statusWord(status);
  const day = use.on ? dayInWords(use.on) : '';
  if (use.status === 'Scheduled') return fill(words.set, day);
  if (use.noShow) return fill(words.noShow, use.noShow);
  if (use.status !== 'Completed') return statusWord(status);
  const grade = use.grade === null ? '' : fill(words.grade, use.grade);
  return [fill(words.tookPlace, day), grade, use.result].filter(Boolean).join('. ');
}
