import { expect } from '@jest/globals';
import { businessMs } from '#api/policy/calendar.ts';
import { answerOf, hoursOf } from '#api/request/answer.ts';
import { ANSWERED, clockOf, stopsOf } from '#api/request/clock.ts';
import type { OrgApp } from '../api/orgApp.ts';

export const OPEN = ['New', 'Pending Approval', 'In Progress', 'Scheduled'];

/**
 * Of every request in the org: its times add up to what elapsed in business hours, no open state of it is nobody's, and
 * what it keeps of its answer for reports is what its decisions tell.
 */
export async function demandWholeTimes(shell: OrgApp, now: Date): Promise<any[]> {
  const { policy } = await shell.deps.pool.current();
  const { calendar } = policy!.settings;
  const query = `SELECT Id, Status__c, Answered_On__c, Turnaround_Hours__c, Within_Two_Days__c, (SELECT Request_Turn_Number__c, To__c, At__c, Ball__c, Ball_User__c
    FROM Decisions__r) FROM Reference_Request__c`;
  const { records } = await shell.rest('sysadmin', 'GET', `/query?q=${encodeURIComponent(query)}`);
  for (const record of records) {
    const stops = stopsOf(record);
    const { spans, elapsedMs } = clockOf(stops, null, calendar, now);
    const last = stops.at(-1)!;
    const end = last.party === 'Nobody' ? last.at : now;
    expect(elapsedMs).toBe(businessMs(calendar, stops[0]!.at, end));
    expect(spans.reduce((sum, each) => sum + each.businessMs, 0)).toBe(elapsedMs);
    expect(last.status).toBe(record.Status__c);
    for (const { status, party } of spans.filter((each) => OPEN.includes(each.status)))
      expect([status, party]).not.toEqual([status, 'Nobody']);
    const answered = stops.find(({ status }) => ANSWERED.includes(status));
    const answer = answered ? answerOf(stops[0]!.at, answered.at, calendar) : null;
    expect([record.Answered_On__c, record.Turnaround_Hours__c, record.Within_Two_Days__c]).toEqual(
      answer ? [answer.on, hoursOf(answer.ms), answer.inLine] : [null, null, false],
    );
    if (OPEN.includes(record.Status__c)) expect(spans.at(-1)).toMatchObject({ to: null, status: record.Status__c });
  }
  return records;
}
