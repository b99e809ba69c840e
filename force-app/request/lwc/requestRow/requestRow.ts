import { dayInWords, fill, money, today } from 'c/inWords';
import {
  customerWord,
  inParentheses,
  isMe,
  isOpen,
  sinceWhen,
  statusTheme,
  statusWord,
  whoHasTheBall,
} from 'c/requestStatus';
import { sentenceOf } from 'c/requestSentence';
import { words } from 'c/requestWords';
import { words as work } from 'c/requestWorkWords';
import type { RequestSummary } from '../../../../api/request/schema.ts';

/** A request as lists show it. */
export interface Row {
  id: string;
  number: string;
  status: string;
  theme: string;
  rush: boolean;
  what: string;
  deal: string;
  prospect: string;
  worth: string;
  customers: string;
  /** What a colleague would say: of one's own requests in place of the next step. */
  asks: string;
  expects: string;
  nextStep: string;
  waitingOn: string;
  since: string;
  neededBy: string;
  promised: string;
  predicted: string;
  late: boolean;
  overdue: boolean;
  canWithdraw: boolean;
}

export function rowOf(request: RequestSummary): Row {
  const { deal, ball } = request;
  const open = isOpen(request);
  const { promisedBy, predictedFinish } = request;
  return {
    id: request.id,
    number: request.number ?? words.unnumbered,
    status: statusWord(request.status, request.ball.party),
    theme: statusTheme(request.status),
    rush: request.rush,
    what: request.quantity > 1 ? fill(words.several, request.quantity, request.activityType) : request.activityType,
    // A request of the press team, of marketing and so on belongs to no deal.
    deal: deal.name ?? (request.purpose === 'Sales' ? '' : request.purpose),
    prospect: deal.prospect ?? '',
    worth: [
      deal.amount === null ? '' : money(deal.amount),
      deal.closeDate ? fill(words.closes, dayInWords(deal.closeDate)) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    customers: request.customers.map(customerInWords).join(', ') || words.nobodyYet,
    ...sentenceOf(request),
    nextStep: ball.nextStep,
    waitingOn: whoHasTheBall(request),
    since: sinceWhen(request),
    neededBy: dayInWords(request.neededBy),
    promised: promisedBy ? fill(work.promised, dayInWords(promisedBy)) : '',
    predicted: predictedFinish ? fill(work.predicted, dayInWords(today(new Date(predictedFinish)))) : '',
    late: request.late,
    overdue: open && request.neededBy < today(),
    // The service has the last word; this only spares a button that cannot work.
    canWithdraw: open && isMe(request.requester.id),
  };
}

function customerInWords({ name, status }: RequestSummary['customers'][number]): string {
  return inParentheses(name ?? words.unnamed, customerWord(status));
}
