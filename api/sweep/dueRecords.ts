import { dayNumber } from '../activity/period.ts';
import type { Cause, Target } from '../message/cause.ts';
import type { Due } from '../message/rules.ts';
import { dayInWords } from '../message/words.ts';

/** Who keeps a reference. */
export interface Kept {
  Id: string;
  OwnerId: string;
  CSM__c: string | null;
  Manager__c: string | null;
}

export interface DueReference extends Kept {
  Name: string;
  Last_Verified_On__c?: string | null;
  Withheld_Review_On__c?: string | null;
}

export interface DueAgreement {
  Id: string;
  Activity_Type__c: string;
  Expires_On__c: string;
  Reference__r: Kept | null;
}

export interface DueNomination {
  Id: string;
  Name: string;
  OwnerId: string;
  Owner?: { Name: string } | null;
  CreatedDate: string;
}

export interface DueCheckIn {
  Id: string;
  Activity_Type__c: string;
  Activity_Date__c: string;
  Reference__r: Kept | null;
}

/** What is due by a date, as the service user read it. */
export interface DueRecords {
  verifications: DueReference[];
  withheld: DueReference[];
  agreements: DueAgreement[];
  nominations: DueNomination[];
  checkIns: DueCheckIn[];
}

export const keepersOf = (kept: Kept, team: string[]): Cause['people'] => ({
  'Account Owner': [kept.OwnerId],
  CSM: kept.CSM__c ? [kept.CSM__c] : [],
  'Reference Manager': kept.Manager__c ? [kept.Manager__c] : team,
});

interface Of extends Pick<
  Cause,
  'id' | 'decisionId' | 'by' | 'target' | 'people' | 'referenceId' | 'nominationId' | 'values'
> {
  due: Due;
}

/** A cause that is on no request. */
export const causeBy = ({ due, ...rest }: Of): Cause => ({
  ...rest,
  event: { due },
  requestId: null,
  deal: { name: null, holders: [] },
  referenceIds: rest.referenceId ? [rest.referenceId] : [],
});

const cause = (of: Omit<Of, 'decisionId' | 'by' | 'nominationId'>, nominationId: string | null = null): Cause =>
  causeBy({ ...of, nominationId, decisionId: null, by: null });

export const onReference = (id: string, step: string): Target => ({ object: 'Reference__c', id, step });

/** Each record with its date is told once; what is still so after a while, again. `today` is the company's. */
export function causesOf(
  due: DueRecords,
  { today, managers, nominationDays }: { today: string; managers: string[]; nominationDays: number },
): Cause[] {
  return [
    ...due.verifications.map((each) =>
      cause({
        ...{ due: 'verification', id: `verification:${each.Id}:${today}`, target: onReference(each.Id, 'verify') },
        ...{ people: keepersOf(each, managers), referenceId: each.Id },
        values: { number: each.Name, by: dayInWords(today), 'next step': 'Confirm or correct the details' },
      }),
    ),
    ...due.withheld.map((each) =>
      cause({
        ...{ due: 'withheld', id: `withheld:${each.Id}:${today}`, target: onReference(each.Id, 'withhold') },
        ...{ people: keepersOf(each, managers), referenceId: each.Id },
        values: {
          number: each.Name,
          by: said(each.Withheld_Review_On__c),
          'next step': 'Decide whether it may be asked',
        },
      }),
    ),
    ...due.agreements.flatMap(({ Id, Reference__r: of, ...each }) =>
      of
        ? [
            cause({
              ...{ due: 'agreement', id: `agreement:${Id}:${each.Expires_On__c}`, target: onReference(of.Id, 'agree') },
              ...{ people: keepersOf(of, managers), referenceId: of.Id },
              values: {
                ...{ activity: each.Activity_Type__c.toLowerCase(), by: said(each.Expires_On__c) },
                'next step': 'Ask whether it goes on',
              },
            }),
          ]
        : [],
    ),
    ...due.nominations.map((each) =>
      cause(
        {
          ...{ due: 'nomination', id: `nomination:${each.Id}:${timesOver(each, today, nominationDays)}` },
          target: { object: 'Reference_Nomination__c', id: each.Id, step: 'review' },
          ...{ people: { 'Reference Manager': managers }, referenceId: null },
          values: {
            ...{ number: each.Name, who: each.Owner?.Name ?? '', since: said(each.CreatedDate.slice(0, 10)) },
            ...{ by: dayInWords(today), 'next step': 'Decide on the nomination' },
          },
        },
        each.Id,
      ),
    ),
    ...due.checkIns.flatMap(({ Id, Reference__r: of, ...each }) =>
      of
        ? [
            cause({
              ...{ due: 'check-in', id: `check-in:${Id}`, target: onReference(of.Id, 'timeline') },
              ...{ people: keepersOf(of, managers), referenceId: of.Id },
              values: {
                ...{ activity: each.Activity_Type__c.toLowerCase(), 'takes place': said(each.Activity_Date__c) },
                ...{ by: dayInWords(today), 'next step': 'Say thank you, and ask how it went' },
              },
            }),
          ]
        : [],
    ),
  ];
}

/** How often it has lain for so many days. */
const timesOver = ({ CreatedDate }: DueNomination, today: string, days: number): number =>
  Math.floor((dayNumber(today) - dayNumber(CreatedDate.slice(0, 10))) / days);

const said = (day: string | null | undefined): string => (day ? dayInWords(day) : '');
