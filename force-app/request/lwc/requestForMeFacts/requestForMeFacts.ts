import { dayInWords, fill, money } from 'c/inWords';
import { words } from 'c/requestForMeWords';
import { nearDay } from 'c/requestSentence';
import type { RequestView } from '../../../../api/request/schema.ts';

type Candidate = RequestView['candidates'][number];

/** The customer somebody waits to hear about from this person, else the first. */
export function subjectOf({ moves, candidates }: RequestView): Candidate | undefined {
  const id = moves.find(({ move }) => move === 'approve')?.candidateId;
  return candidates.find((each) => each.id === id) ?? candidates[0];
}

export const headingOf = (request: RequestView): string =>
  fill(words.asks, request.requester.name ?? '', subjectOf(request)?.account.name ?? words.unnamed);

export const whatOf = ({ activityType, neededBy }: RequestView): string =>
  fill(words.asksActivity, activityType, nearDay(neededBy));

/** What this person may read of the deal and of what will be said; nothing stands for what they may not. */
export function factsOf({
  deal,
  topics,
  prospectPeople,
  competitor,
  note,
}: RequestView): { label: string; value: string }[] {
  const amount = deal.amount === null ? null : money(deal.amount);
  const close = deal.closeDate && dayInWords(deal.closeDate);
  const facts: [string, string | null][] = [
    [words.deal, [deal.name, deal.prospect, amount, deal.stage, close].filter(Boolean).join(' · ')],
    [words.topics, topics],
    [words.people, prospectPeople],
    [words.competitor, competitor],
    [words.note, note],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
