import { stamp } from '../clock.ts';
import { type ObjectSchema, OrgError, type Row } from '../model.ts';
import type { WriteContext } from './context.ts';

function opportunity(context: WriteContext, row: Row, prior: Row | undefined, given: Set<string>): void {
  const name = String(row['StageName']).toLowerCase();
  const stage = context.metadata.stages.find((each) => each.name.toLowerCase() === name);
  row['IsClosed'] = stage?.closed ?? false;
  row['IsWon'] = stage?.won ?? false;
  const moved = prior?.['StageName'] !== row['StageName'];
  if (moved && !given.has('Probability')) row['Probability'] = stage?.probability ?? 0;
  if (moved) row['ForecastCategoryName'] = stage?.forecastCategory ?? 'Pipeline';
  const amount = row['Amount'];
  row['ExpectedRevenue'] = typeof amount === 'number' ? (amount * Number(row['Probability'] ?? 0)) / 100 : null;
}

function supportCase(context: WriteContext, row: Row, prior: Row | undefined): void {
  const closed = context.metadata.caseStatuses.some((status) => status.closed && status.name === row['Status']);
  if (closed && prior?.['IsClosed'] !== true) row['ClosedDate'] = stamp(context.clock.now());
  if (!closed) row['ClosedDate'] = null;
  row['IsClosed'] = closed;
}

/** Where an activity belongs: the account it is about, or that of the deal, else that of the person (Object Reference). */
function accountOf({ store }: WriteContext, row: Row): unknown {
  const [what, who] = ['WhatId', 'WhoId'].map((name) => store.byId(String(row[name])));
  if (what && store.objectOf(what.Id)?.name === 'Account') return what.Id;
  const holder = what && store.objectOf(what.Id)?.name === 'Opportunity' ? what : who;
  return holder?.['AccountId'] ?? null;
}

function task(context: WriteContext, row: Row, prior: Row | undefined): void {
  const closed = context.metadata.taskStatuses.some((status) => status.closed && status.name === row['Status']);
  if (closed && prior?.['IsClosed'] !== true) row['CompletedDateTime'] = stamp(context.clock.now());
  if (!closed) row['CompletedDateTime'] = null;
  row['IsClosed'] = closed;
}

const MINUTE_MS = 60_000;

function event(row: Row, given: Set<string>): void {
  const start = new Date(String(row['StartDateTime'])).getTime();
  const [minutes, end] = [row['DurationInMinutes'], row['EndDateTime']];
  if (typeof minutes === 'number' && (given.has('DurationInMinutes') || typeof end !== 'string'))
    row['EndDateTime'] = stamp(new Date(start + minutes * MINUTE_MS));
  else if (typeof end === 'string') row['DurationInMinutes'] = (new Date(end).getTime() - start) / MINUTE_MS;
  else throw new OrgError(400, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [DurationInMinutes]');
  row['ActivityDate'] = String(row['StartDateTime']).slice(0, 10);
}

/** Fields of standard objects that the platform fills from others. */
export function derive(
  context: WriteContext,
  object: ObjectSchema,
  row: Row,
  prior: Row | undefined,
  given: Set<string>,
): void {
  if (object.name === 'Contact' || object.name === 'User')
    row['Name'] = [row['FirstName'], row['LastName']].filter((part) => part !== null).join(' ');
  if (object.name === 'Opportunity') opportunity(context, row, prior, given);
  if (object.name === 'Case') supportCase(context, row, prior);
  if (object.name === 'Task') task(context, row, prior);
  if (object.name === 'Event') event(row, given);
  if (object.activity) row['AccountId'] = accountOf(context, row);
}
