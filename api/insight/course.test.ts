import { describe, expect, test } from '@jest/globals';
import { SHEET_CALENDAR } from '#tests/data/insight/requests.ts';
import { SHEET_RECORDS } from '#tests/data/insight/rows.ts';
import type { DecisionRecord } from '../request/record.ts';
import { lineMs } from '../request/answer.ts';
import { courseOf } from './course.ts';

const HOUR_MS = 3_600_000;
const of = (number: string) => {
  const record = SHEET_RECORDS.find(({ Name }) => Name === number);
  if (!record) throw new Error(`No ${number} on the sheet`);
  return record;
};
/** A request of the sheet with further decisions behind its own. */
function further(number: string, more: Partial<DecisionRecord>[]) {
  const record = of(number);
  const own = record.Decisions__r?.records ?? [];
  const added = more.map((each, index) => ({
    ...{
      Id: `more ${index}`,
      Move__c: 'step',
      At__c: '2026-03-30T12:00:00Z',
      Request_Turn_Number__c: own.length + 1 + index,
    },
    ...each,
  }));
  return courseOf({ ...record, Decisions__r: { records: [...own, ...added] } }, SHEET_CALENDAR);
}

describe('how a request went', () => {
  test('is over with its first answer, whatever is reopened later', () => {
    const first = courseOf(of('R22'), SHEET_CALENDAR);
    const again = further('R22', [
      { To__c: 'Missed', Ball__c: 'Fulfiller' },
      { To__c: 'In Progress', Ball__c: 'Customer', At__c: '2026-03-31T12:00:00Z' },
    ]);
    expect(first?.answer?.ms).toBe(40 * HOUR_MS);
    expect(again?.answer).toEqual(first?.answer);
    expect(again?.end).toBeNull();
  });

  test('has neither answer nor end where it was withdrawn', () => {
    expect(courseOf(of('R19'), SHEET_CALENDAR)).toMatchObject({ answer: null, end: null, askedOn: '2026-02-12' });
  });

  test('needed the reference team as soon as one step was not the requester’s, the keeper’s or the clock’s', () => {
    expect(courseOf(of('R06'), SHEET_CALENDAR)?.end).toMatchObject({ withoutTeam: true });
    expect(further('R06', [{ By__c: null }])?.end).toMatchObject({ withoutTeam: true });
    expect(further('R06', [{ By__c: 'manager', Request_Turn_Number__c: null }])?.end).toMatchObject({
      withoutTeam: false,
    });
    expect(further('R08', [{ By__c: 'owner' }])?.end).toMatchObject({ withoutTeam: true });
  });

  test('is told by the days of the company, not by those of Greenwich', () => {
    const auckland = { ...SHEET_CALENDAR, timeZone: 'Pacific/Auckland' };
    expect(courseOf(of('R30'), auckland)).toMatchObject({ askedOn: '2025-12-29', answer: { on: '2026-01-02' } });
  });

  test('is nothing without a decision', () => {
    expect(courseOf({ ...of('R01'), Decisions__r: null }, SHEET_CALENDAR)).toBeNull();
  });
});

test('the two-day line is as long as the company’s own days', () => {
  expect(lineMs(SHEET_CALENDAR)).toBe(16 * HOUR_MS);
  expect(lineMs({ ...SHEET_CALENDAR, from: '08:30', to: '18:00' })).toBe(19 * HOUR_MS);
});
