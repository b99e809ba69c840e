import LOCALE from '@salesforce/i18n/locale';
import { dayInWords, fill, today } from 'c/inWords';
import { words } from 'c/requestSentenceWords';
import { isMe, isOpen, partyWord, statusWord } from 'c/requestStatus';
import type { RequestSummary } from '../../../../api/request/schema.ts';

/** What a colleague would say of a request: what it hangs on, and what to expect. */
export interface Sentence {
  asks: string;
  expects: string;
}

const DAY_MS = 86_400_000;
const WEEK = 7;

/** "yesterday", "Thursday" within a week on either side, else the day. */
export function nearDay(day: string): string {
  const ahead = Math.round((Date.parse(day) - Date.parse(today())) / DAY_MS);
  if (Math.abs(ahead) <= 1) return new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' }).format(ahead, 'day');
  if (Math.abs(ahead) >= WEEK) return dayInWords(day);
  return new Intl.DateTimeFormat(LOCALE, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

const nearMoment = (moment: string): string => nearDay(today(new Date(moment)));

export function sentenceOf(request: RequestSummary): Sentence {
  if (!isOpen(request)) return { asks: statusWord(request.status), expects: '' };
  return { asks: asksOf(request), expects: expectsOf(request) };
}

function asksOf({ ball, status, neededBy, customers, predictedFinish }: RequestSummary): string {
  const by = nearDay(neededBy);
  const mine = isMe(ball.user?.id);
  const who = ball.user?.name ?? partyWord(ball.party);
  if (status === 'New') return fill(words.finds, by);
  if (status === 'Scheduled' && predictedFinish) {
    const isOver = new Date(predictedFinish) < new Date();
    return fill(isOver ? words.placeOver : words.place, nearMoment(predictedFinish));
  }
  const asked = customers.find((each) => each.status === 'Asked');
  const answerer = ball.party === 'Customer' ? (asked?.name ?? who) : status === 'Pending Approval' ? who : '';
  if (answerer && neededBy < today()) {
    return mine ? fill(words.noAnswerYet, by) : fill(words.noAnswer, by, answerer);
  }
  if (answerer) return mine ? fill(words.youMake, by) : fill(words.make, answerer, by);
  if (status !== 'In Progress')
    return mine ? fill(words.yourTurn, ball.nextStep) : fill(words.theirTurn, who, ball.nextStep);
  if (!ball.user) return fill(words.takes, by);
  return mine ? fill(words.youArrange, by) : fill(words.arranges, who, by);
}

/** "Asked Tuesday, a date is likely by Thursday." */
function expectsOf({ ball, status, predictedFinish, late }: RequestSummary): string {
  const answers = status === 'Pending Approval' || ball.party === 'Customer';
  const since = ball.since ? fill(answers ? words.asked : words.waits, nearMoment(ball.since)) : '';
  const likely = predictedFinish && status !== 'Scheduled' ? fill(words.likely, nearMoment(predictedFinish)) : '';
  const next = ball.overdue ? words.tooLong : likely;
  const first = since && next ? fill(words.joined, since, next) : fill(words.alone, since || next);
  return [since || next ? first : '', late ? fill(words.alone, words.tooLate) : ''].filter(Boolean).join(' ');
}
