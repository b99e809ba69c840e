// As the service does: after that, jsforce's own front door would be an empty one in the same process.
import jsforceConnection from 'jsforce/lib/connection.js';
import { orgUrl } from '../local.ts';
import type { Fields } from './compare.ts';

export type Connection = InstanceType<typeof jsforceConnection.Connection>;

export const API_VERSION = '67.0';
const LOCAL_ADMINISTRATOR = 'sysadmin@vouchsafe.test';

/** A sandbox by SALESFORCE_URL and SALESFORCE_ACCESS_TOKEN; without a token the local org, as its administrator. */
export async function connect(env: NodeJS.ProcessEnv): Promise<Connection> {
  const instanceUrl = env.SALESFORCE_URL ?? orgUrl();
  const accessToken = env.SALESFORCE_ACCESS_TOKEN ?? (await localSession(instanceUrl));
  return new jsforceConnection.Connection({ instanceUrl, accessToken, version: API_VERSION });
}

async function localSession(url: string): Promise<string> {
  const answer = await fetch(`${url}/local/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: LOCAL_ADMINISTRATOR }),
  }).catch((cause: unknown) => {
    throw new Error(`No org answers at ${url}. Is the local org running (npm start)?`, { cause });
  });
  if (!answer.ok) {
    const why = `${url} gave no session for ${LOCAL_ADMINISTRATOR} (${answer.status}).`;
    throw new Error(`${why} For an org that is not the local one, set SALESFORCE_ACCESS_TOKEN.`);
  }
  return ((await answer.json()) as { access_token: string }).access_token;
}

export async function queryAll<Row extends Fields>(connection: Connection, soql: string): Promise<Row[]> {
  let page = await connection.query<Row>(soql);
  const rows = [...page.records];
  while (!page.done && page.nextRecordsUrl !== undefined) {
    page = await connection.queryMore<Row>(page.nextRecordsUrl);
    rows.push(...page.records);
  }
  return rows;
}

/** A list for IN; escaped, as names hold apostrophes. */
export function list(values: string[]): string {
  return `(${values.map((value) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`).join(', ')})`;
}
