import { fill, today } from 'c/inWords';
import { words } from 'c/requestMoveWords';
import { whoHasTheBall } from 'c/requestStatus';
import type { LegalMove, Move, NewMove } from '../../../../api/request/moveSchema.ts';
import type { RequestView } from '../../../../api/request/schema.ts';

export type Values = Partial<NewMove>;
type Name =
  'accepted' | 'outcome' | 'whose' | 'on' | 'neededBy' | 'channel' | 'actualGrade' | 'minutesSpent' | 'comment';

/** A plain field of a move's form: how it is asked for. */
export interface MoveField {
  name: string;
  label: string;
  kind: 'radio' | 'choice' | 'number' | 'date' | 'text';
  required: boolean;
  options?: { label: string; value: string }[];
  min?: string;
  max?: string;
}

export const grades = [
  { label: words.notSaid, value: '' },
  { label: words.grade5, value: '5' },
  { label: words.grade4, value: '4' },
  { label: words.grade3, value: '3' },
  { label: words.grade2, value: '2' },
  { label: words.grade1, value: '1' },
];

const yesOrNo = [
  { label: words.yes, value: 'yes' },
  { label: words.no, value: 'no' },
];
const outcomes = [
  { label: words.outcomeCompleted, value: 'Completed' },
  { label: words.outcomeMissed, value: 'Missed' },
];
const sides = [
  { label: words.whoseCustomer, value: 'Customer' },
  { label: words.whoseProspect, value: 'Prospect' },
  { label: words.whoseUs, value: 'Us' },
];
const channels = [
  { label: words.channelEmail, value: 'Email' },
  { label: words.channelPhone, value: 'Phone' },
  { label: words.channelMobile, value: 'Mobile' },
];

const ASKED: Record<Name, Omit<MoveField, 'name' | 'required'>> = {
  accepted: { label: words.accepted, kind: 'radio', options: yesOrNo },
  outcome: { label: words.outcome, kind: 'radio', options: outcomes },
  whose: { label: words.whose, kind: 'radio', options: sides },
  on: { label: words.on, kind: 'date' },
  neededBy: { label: words.neededBy, kind: 'date' },
  channel: { label: words.channel, kind: 'radio', options: channels },
  actualGrade: { label: words.grade, kind: 'choice', options: grades },
  minutesSpent: { label: words.minutesSpent, kind: 'number', min: '0', max: '99999' },
  comment: { label: words.comment, kind: 'text' },
};

/** The plain fields of a move in order, given what was filled in so far. */
export function fieldsOf({ move, needs, required }: LegalMove, { accepted, outcome }: Values): MoveField[] {
  const applies: Partial<Record<Name, boolean>> = {
    whose: move !== 'correct' || outcome === 'Missed',
    on: outcome === 'Completed',
  };
  const must: Partial<Record<Name, boolean>> = { whose: true, comment: accepted === false };
  const named: Partial<Record<Name, string>> = { comment: accepted === false ? words.whyNot : words.comment };
  return (Object.keys(ASKED) as Name[])
    .filter((name) => needs.includes(name) && applies[name] !== false)
    .map((name) => ({
      ...ASKED[name],
      name,
      label: named[name] ?? ASKED[name].label,
      required: required.includes(name) || must[name] === true,
      ...(name === 'neededBy' && { min: today() }),
      ...(name === 'on' && { max: today() }),
    }));
}

/** What was filled in, as the service takes it; nothing for an empty field. */
export function valueOf({ name, kind }: Pick<MoveField, 'name' | 'kind'>, text: string): unknown {
  if (!text.trim()) return undefined;
  if (name === 'accepted') return text === 'yes';
  return kind === 'number' || name.endsWith('Grade') ? Number(text) : text.trim();
}

const HINTS: Partial<Record<Move, string>> = {
  withdraw: words.final,
  cancel: words.final,
  merge: words.finalMerge,
  release: words.finalRelease,
  remind: words.finalRemind,
  complete: words.finalConfirm,
  confirm: words.finalConfirm,
  reopen: words.finalReopen,
};

/** What a step brings about beside what its name says. */
export const hintOf = (move: Move, request: RequestView): string => fill(HINTS[move] ?? '', whoHasTheBall(request));

/** The customer a step is about. */
export function nameOf({ candidates }: RequestView, candidateId: string | null): string {
  return candidates.find((each) => each.id === candidateId)?.account.name ?? '';
}
