import { isLate } from '../feedback/follow.ts';
import type { Area, FeedbackStatus } from '../feedback/schema.ts';
import type { FeedbackFigures, FeedbackTold, ToldFeedback } from './feedbackSchema.ts';
import { median, percentOf } from './quantile.ts';

/** Feedback as the figures need it, on the reader's own session. */
export interface ToldRecord {
  Id: string;
  Name: string;
  Account_Name__c: string | null;
  Area__c: Area | null;
  Score__c: number;
  Status__c: FeedbackStatus;
  Due_On__c: string | null;
  Days_To_Close__c: number | null;
  Request__c: string | null;
  Request__r: { Name: string; Deal_Name__c?: string | null } | null;
}

const meanOf = (scores: readonly number[]): number | null =>
  scores.length === 0 ? null : Math.round((scores.reduce((sum, each) => sum + each, 0) * 10) / scores.length) / 10;

function figuresOf(records: readonly ToldRecord[], today: string): FeedbackFigures {
  const closed = records.filter(({ Status__c }) => Status__c === 'Closed');
  return {
    given: records.length,
    closed: closed.length,
    share: percentOf(closed.length, records.length),
    days: median(closed.flatMap(({ Days_To_Close__c: days }) => (days === null ? [] : [days]))),
    open: records.length - closed.length,
    late: records.filter((each) => isLate(each.Status__c, each.Due_On__c, today)).length,
    score: meanOf(records.map(({ Score__c }) => Score__c)),
  };
}

const itemOf = (record: ToldRecord, today: string): ToldFeedback => ({
  id: record.Id,
  number: record.Name,
  customer: record.Account_Name__c || null,
  area: record.Area__c,
  score: record.Score__c,
  standing: isLate(record.Status__c, record.Due_On__c, today)
    ? 'late'
    : record.Status__c === 'Open'
      ? 'open'
      : 'closed',
  request: record.Request__r?.Name ?? null,
  deal: record.Request__r?.Deal_Name__c ?? null,
});

/** What was said within the time, and what became of it: of all, and by area, the one with the most first. */
export function feedbackOf(records: readonly ToldRecord[], today: string): FeedbackTold {
  const areas = [...Map.groupBy(records, ({ Area__c }) => Area__c)]
    .map(([area, of]) => ({ area, ...figuresOf(of, today) }))
    .sort((a, b) => b.given - a.given || (a.area ?? '').localeCompare(b.area ?? ''));
  return { all: figuresOf(records, today), areas, items: records.map((each) => itemOf(each, today)) };
}
