import { stamp } from '../clock.ts';
import type { ObjectSchema, Row } from '../model.ts';
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
}
