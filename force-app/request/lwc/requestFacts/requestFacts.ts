import { LightningElement, api } from 'lwc';
import { dayInWords, money } from 'c/inWords';
import { words } from 'c/requestPageWords';
import { purposeWord } from 'c/requestPurposes';
import type { RequestView } from '../../../../api/request/schema.ts';

/** What was refused first, by what was taken in its place. */
const INSTEAD: Record<string, string> = {
  Later: words.insteadLater,
  'Other activity': words.insteadOther,
  'Next best': words.insteadNext,
  'Group call': words.insteadGroup,
};

/** The deal and what its people want to hear; what is empty or hidden from this reader is left out. */
export default class RequestFacts extends LightningElement {
  @api request!: RequestView;

  get facts(): { label: string; text: string }[] {
    const { deal, requester, fulfiller, purpose, path, insteadOf } = this.request;
    const all: [string, string | null | undefined][] = [
      [words.deal, deal.name],
      [words.prospect, deal.prospect],
      [words.amount, deal.amount === null ? null : money(deal.amount)],
      [words.closeDate, deal.closeDate && dayInWords(deal.closeDate)],
      [words.stage, deal.stage],
      [words.purpose, purposeWord(purpose)],
      [words.askedBy, requester.name],
      [words.arrangedBy, fulfiller?.name ?? (path === 'Self-fulfill' ? words.youArrange : words.teamArranges)],
      [words.topics, this.request.topics],
      [words.prospectPeople, this.request.prospectPeople],
      [words.competitor, this.request.competitor],
      [words.note, this.request.note],
      [words.insteadOf, INSTEAD[insteadOf?.kind ?? '']],
      [words.reason, this.request.reason],
    ];
    return all.flatMap(([label, text]) => (text ? [{ label, text }] : []));
  }
}
