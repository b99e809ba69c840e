import { OPEN_NOMINATIONS } from '../nomination/schema.ts';
import { OPEN_STATUSES } from '../request/schema.ts';
import { day, soql } from '../salesforce/soql.ts';
import { MOST_GROUPS } from './tooMuch.ts';
import type { Window } from './window.ts';

export const MOST_WITHHELD = 200;
const MOST_ACCOUNTS = 20;
const MOST_OWNERS = 50;

const ASKABLE = ['Active', 'Caution'];
/** Whatever came of them, but for reservations that were given back. */
const USED = soql`Status__c != 'Released'`;

const within = ({ from, to }: Window) => soql`Activity_Date__c >= ${day(from)} AND Activity_Date__c <= ${day(to)}`;
const load = (time: Window) => soql`${USED} AND ${within(time)} AND Reference__r.Status__c IN ${ASKABLE}`;
const fulfilledIn = (time: Window) => soql`Status__c = 'Completed' AND Confirmed__c = true AND ${within(time)}`;

export const verified = soql`SELECT Last_Verified_On__c verifiedOn, COUNT(Id) total FROM Reference__c
  WHERE Status__c IN ${ASKABLE} GROUP BY Last_Verified_On__c
  ORDER BY Last_Verified_On__c DESC NULLS LAST LIMIT ${MOST_GROUPS}`;

export const cautioned = soql`SELECT COUNT(Id) total FROM Reference__c WHERE Status__c = 'Caution'`;

export const uses = (time: Window) => soql`SELECT COUNT(Id) total, COUNT_DISTINCT(Reference__c) used
  FROM Reference_Activity__c WHERE ${load(time)}`;

export const busiest = (time: Window, most: number) =>
  soql`SELECT Reference__c referenceId, Reference__r.Name number, COUNT(Id) total FROM Reference_Activity__c
    WHERE ${load(time)} GROUP BY Reference__c, Reference__r.Name ORDER BY COUNT(Id) DESC, Reference__c LIMIT ${most}`;

export const accounts = (weeks: Window) =>
  soql`SELECT Account__c accountId, COUNT(Id) total FROM Reference_Activity__c
    WHERE ${USED} AND ${within(weeks)} AND Account__c != null
    GROUP BY Account__c ORDER BY COUNT(Id) DESC, Account__c LIMIT ${MOST_ACCOUNTS}`;

export const asked = (weeks: Window, ids: readonly string[]) =>
  soql`SELECT Account__c, Activity_Date__c, Reference__c, Reference__r.Name, Reference__r.Account_Name__c
    FROM Reference_Activity__c WHERE ${USED} AND ${within(weeks)} AND Account__c IN ${ids}
    ORDER BY Activity_Date__c, Id LIMIT ${MOST_GROUPS}`;

export const fulfilled = (time: Window) =>
  soql`SELECT COUNT_DISTINCT(Request__c) total FROM Reference_Activity__c WHERE ${fulfilledIn(time)}`;

export const open = soql`SELECT Fulfiller__c personId, Fulfiller__r.Name personName, COUNT(Id) requests
  FROM Reference_Request__c
  WHERE Path__c = 'Manager-fulfill' AND Fulfiller__c != null AND Status__c IN ${[...OPEN_STATUSES]}
  GROUP BY Fulfiller__c, Fulfiller__r.Name LIMIT ${MOST_GROUPS}`;

export const finished = (time: Window) =>
  soql`SELECT Request__r.Fulfiller__c personId, Request__r.Fulfiller__r.Name personName,
      COUNT_DISTINCT(Request__c) requests
    FROM Reference_Activity__c
    WHERE ${fulfilledIn(time)} AND Request__r.Path__c = 'Manager-fulfill' AND Request__r.Fulfiller__c != null
    GROUP BY Request__r.Fulfiller__c, Request__r.Fulfiller__r.Name LIMIT ${MOST_GROUPS}`;

export const withheld = (today: string) =>
  soql`SELECT Id, Name, Account_Name__c, Withheld_Review_On__c, Owner.Name FROM Reference__c
    WHERE Withheld_Review_On__c <= ${day(today)} ORDER BY Withheld_Review_On__c, Id LIMIT ${MOST_WITHHELD + 1}`;

/** Won by that day, nothing of theirs escalated now, and no reference. */
const hoarded = (tenured: string) => soql`IsWon = true AND CloseDate <= ${day(tenured)} AND AccountId != null
  AND AccountId NOT IN (SELECT Account__c FROM Reference__c WHERE Account__c != null)
  AND AccountId NOT IN (SELECT AccountId FROM Case WHERE IsClosed = false AND IsEscalated = true AND AccountId != null)`;

export const owners = (tenured: string) =>
  soql`SELECT Account.OwnerId ownerId, Account.Owner.Name ownerName, COUNT_DISTINCT(AccountId) accounts,
      SUM(Amount) amount
    FROM Opportunity WHERE ${hoarded(tenured)} GROUP BY Account.OwnerId, Account.Owner.Name
    ORDER BY SUM(Amount) DESC NULLS LAST, Account.OwnerId LIMIT ${MOST_OWNERS}`;

export const hoardedAccounts = (tenured: string) =>
  soql`SELECT AccountId accountId, Account.Name accountName, Account.OwnerId ownerId, Account.Owner.Name ownerName,
      SUM(Amount) amount
    FROM Opportunity WHERE ${hoarded(tenured)} GROUP BY AccountId, Account.Name, Account.OwnerId, Account.Owner.Name
    ORDER BY SUM(Amount) DESC NULLS LAST, AccountId LIMIT ${MOST_ACCOUNTS}`;

export const feedback = ({ from, to }: Window) =>
  soql`SELECT Id, Name, Account_Name__c, Area__c, Score__c, Status__c, Due_On__c, Days_To_Close__c, Request__c,
      Request__r.Name, Request__r.Deal_Name__c
    FROM Reference_Feedback__c WHERE Given_On__c >= ${day(from)} AND Given_On__c <= ${day(to)}
    ORDER BY Given_On__c DESC, Id LIMIT ${MOST_GROUPS}`;

export const nominated = (ids: readonly string[]) =>
  soql`SELECT Account__c FROM Reference_Nomination__c
    WHERE Account__c IN ${ids} AND Status__c IN ${[...OPEN_NOMINATIONS]} LIMIT ${MOST_GROUPS}`;
