import { stamp } from '../clock.ts';
import { OrgError, type Row } from '../model.ts';
import { objectOf, type RestRequest, type RestResponse } from './request.ts';

const DAY = 24 * 60 * 60 * 1000;
/** How far back the platform can say what changed. */
const MOST_DAYS = 30;

function moment(request: RestRequest, name: string): Date {
  // A plus that was not encoded arrives as a blank.
  const text = request.query.get(name)?.replace(' ', '+');
  if (text === undefined) throw new OrgError(400, 'MISSING_ARGUMENT', `${name} parameter is required`);
  const found = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) ? new Date(text) : new Date(Number.NaN);
  if (!Number.isNaN(found.getTime())) return found;
  throw new OrgError(400, 'INVALID_REPLICATION_DATE', `${name}: not a valid date: ${text}`);
}

/** The rows of the object that the caller may see and that were last touched in the span; its end is not part of it. */
function touched(request: RestRequest, isDeleted: boolean): { rows: Row[]; start: Date; end: Date } {
  const object = objectOf(request, request.path[1]);
  const [start, end] = [moment(request, 'start'), moment(request, 'end')];
  if (start >= end)
    throw new OrgError(400, 'INVALID_REPLICATION_DATE', 'startDate must be at least one minute before endDate');
  if (request.org.clock.now().getTime() - start.getTime() > MOST_DAYS * DAY)
    throw new OrgError(400, 'INVALID_REPLICATION_DATE', `startDate cannot be more than ${MOST_DAYS} days ago`);
  const rows = [...request.org.store.rows(object.name)].filter((row) => {
    const at = String(row['SystemModstamp']);
    const within = at >= stamp(start) && at < stamp(end);
    return within && (row['IsDeleted'] === true) === isDeleted && request.reader.canReadRow(object.name, row);
  });
  return { rows, start, end };
}

/** GET /sobjects/T/updated?start=&end= */
export function updated(request: RestRequest): RestResponse {
  const { rows, end } = touched(request, false);
  return { status: 200, body: { ids: rows.map(({ Id }) => Id), latestDateCovered: stamp(end) } };
}

/** GET /sobjects/T/deleted?start=&end= */
export function deleted(request: RestRequest): RestResponse {
  const { rows, end } = touched(request, true);
  const deletedRecords = rows.map((row) => ({ deletedDate: row['SystemModstamp'], id: row.Id }));
  const earliestDateAvailable = stamp(new Date(request.org.clock.now().getTime() - MOST_DAYS * DAY));
  return { status: 200, body: { deletedRecords, earliestDateAvailable, latestDateCovered: stamp(end) } };
}
