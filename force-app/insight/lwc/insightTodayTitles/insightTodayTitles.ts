import { fill } from 'c/inWords';
import { words } from 'c/insightTodayWords';
import type { TodayList, TodayListName } from '../../../../api/insight/todaySchema.ts';

/** What each list is called. */
export const TITLES: Record<TodayListName, string> = {
  waiting: words.waiting,
  late: words.late,
  lapsing: words.lapsing,
  risk: words.risk,
  checks: words.checks,
  nominations: words.nominations,
  feedback: words.feedback,
  quiet: words.quiet,
  unused: words.unused,
};

export const countOf = ({ count, more }: TodayList): string => (more ? fill(words.countMore, count) : String(count));
