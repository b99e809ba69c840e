import { dayInWords, fill, momentInWords, sinceInWords, today } from 'c/inWords';
import { words } from 'c/insightTodayWords';
import { partyWord } from 'c/requestStatus';
import type { TodayReason, TodayRow } from '../../../../api/insight/todaySchema.ts';

/** By reason: what is said, and what one can do; of a step of one's own the step itself. */
const SAYS: Record<TodayReason, { why: string; action: string }> = {
  turn: { why: words.turn, action: words.doLook },
  'late-turn': { why: words.lateTurn, action: words.doLook },
  'in-place': { why: words.inPlace, action: words.doLook },
  needed: { why: words.needed, action: words.doLook },
  'too-long': { why: words.tooLong, action: words.doLook },
  'will-be-late': { why: words.willBeLate, action: words.doLook },
  lapses: { why: words.lapses, action: words.doLook },
  'lapses-mine': { why: words.lapsesMine, action: words.doLook },
  over: { why: words.over, action: words.doUses },
  reached: { why: words.reached, action: words.doUses },
  near: { why: words.near, action: words.doUses },
  caution: { why: words.caution, action: words.doCare },
  dropped: { why: words.dropped, action: words.doVerify },
  withheld: { why: words.withheld, action: words.doWithheld },
  'pause-ended': { why: words.pauseEnded, action: words.doPause },
  'agreement-ends': { why: words.agreementEnds, action: words.doAgree },
  unverified: { why: words.unverified, action: words.doVerify },
  'never-verified': { why: words.neverVerified, action: words.doVerify },
  aging: { why: words.aging, action: words.doReview },
  'feedback-late': { why: words.feedbackLate, action: words.doFollow },
  'feedback-due': { why: words.feedbackDue, action: words.doFollow },
  silent: { why: words.silent, action: words.doTalk },
  'only-asked': { why: words.onlyAsked, action: words.doThank },
  'not-asked': { why: words.notAsked, action: words.doOffer },
  'never-asked': { why: words.neverAsked, action: words.doOffer },
};

const MINE: readonly TodayReason[] = ['turn', 'late-turn', 'in-place', 'lapses-mine'];
const COUNTED: readonly TodayReason[] = ['over', 'reached', 'near', 'aging', 'only-asked'];

/** One line of a list, in words. */
export interface Line {
  key: string;
  id: string;
  object: TodayRow['object'];
  name: string;
  /** What kind of use, and the number to find it again. */
  what: string;
  why: string;
  /** Empty for those who only look. */
  action: string;
  step: string | null;
  /** Somebody is to talk to the customer, or this reader may make the task. */
  offersTask: boolean;
  mayMakeTask: boolean;
  task: TodayRow['task'];
}

export function lineOf(row: TodayRow, readOnly: boolean): Line {
  const { why, action } = SAYS[row.reason];
  const isMine = MINE.includes(row.reason);
  return {
    key: `${row.id} ${row.reason} ${row.name ?? ''}`,
    id: row.id,
    object: row.object,
    name: row.name ?? words.unnamed,
    what: [row.activityType, row.number].filter(Boolean).join(' · '),
    why: whyOf(row, why),
    action: isMine && row.nextStep ? row.nextStep : readOnly ? '' : action,
    step: row.step,
    offersTask: row.task !== null || (row.mayMakeTask && !readOnly),
    mayMakeTask: row.mayMakeTask && !readOnly,
    task: row.task,
  };
}

function whyOf({ reason, on, at, count, limit, who, party }: TodayRow, why: string): string {
  const holder = who ?? partyWord(party ?? '');
  const since = at ? sinceInWords(at) : '';
  const day = on ? dayInWords(on) : since;
  switch (reason) {
    case 'turn':
    case 'late-turn':
      return fill(why, day, since);
    case 'in-place':
      return fill(why, since, holder);
    case 'lapses':
    case 'lapses-mine':
      return fill(why, at ? momentInWords(at) : '', holder);
    case 'will-be-late':
      return fill(why, day, holder, at ? dayInWords(today(new Date(at))) : '');
    case 'feedback-late':
    case 'feedback-due':
      return [fill(why, count ?? 0, limit ?? 0, day), who].filter(Boolean).join(' · ');
    default:
      return COUNTED.includes(reason) ? fill(why, count ?? 0, limit ?? 0) : fill(why, day, holder);
  }
}
