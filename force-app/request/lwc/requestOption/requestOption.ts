import { dayInWords, fill, today } from 'c/inWords';
import type { Chosen } from 'c/requestDraft';
import { criterionWord } from 'c/requestFormWords';
import { words } from 'c/requestMatchWords';
import type { Match } from '../../../../api/match/schema.ts';
import type { PoolList } from '../../../../api/reference/keepSchema.ts';

const REASONS_SHOWN = 2;

/** A customer who can be put on a request, with what speaks for and against them. */
export interface Option extends Chosen {
  facts: string;
  reasons: string[];
  warning: string;
}

const line = (parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

export function fromMatch({ reference, account, score, reasons, available: { from }, against }: Match): Option {
  const free = from <= today() ? words.matchFree : fill(words.matchFreeFrom, dayInWords(from));
  const best = [...reasons].sort((a, b) => b.points - a.points).slice(0, REASONS_SHOWN);
  return {
    id: reference.id,
    name: account.name ?? reference.headline ?? words.unnamed,
    against: [...against],
    facts: line([fill(words.matchScore, score), account.industry, free]),
    reasons: best.map(({ text }) => text),
    warning: against.length ? fill(words.matchAgainst, against.map(criterionWord).join(', ')) : '',
  };
}

export function fromPool({ id, account, headline }: PoolList['references'][number]): Option {
  const name = account.name ?? headline ?? words.unnamed;
  return { id, name, against: [], facts: line([account.industry, headline]), reasons: [], warning: '' };
}
