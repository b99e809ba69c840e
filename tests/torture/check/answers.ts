import type { Attempt } from './history.ts';
import type { Decision, Finding, History, Sent } from './read.ts';

const succeeded = ({ status }: Attempt) => status !== null && status < 300;
/** Refused for good: nothing of it may have happened. */
const refused = ({ status }: Attempt) => status !== null && status >= 400 && status < 500;

/** No command is lost, doubled or invented, and each answer carries the turn its command took. */
export function answers(history: History): Finding[] {
  const found: Finding[] = [];
  const wrong = (text: string) => found.push({ rule: 'answers', text });
  const byKey = new Map<string, Decision[]>();
  for (const row of history.decisions) {
    if (!row.Command_Key__c) continue;
    byKey.set(row.Command_Key__c, [...(byKey.get(row.Command_Key__c) ?? []), row]);
  }
  for (const [key, rows] of byKey) {
    const [row] = rows;
    if (rows.length > 1) wrong(`${rows.map(({ Id }) => Id).join(', ')} are of one command`);
    if (row && !history.sent.has(key) && row.Move__c !== 'expire') wrong(`${row.Id} ${row.Move__c} was sent by nobody`);
  }
  for (const sent of history.sent.values()) outcome(sent, byKey.get(sent.hash)?.[0] ?? null, wrong);
  requests(history, byKey, wrong);
  return found;
}

function outcome({ hash, attempts }: Sent, row: Decision | null, wrong: (text: string) => void): void {
  const [first] = attempts;
  const said = attempts.filter(succeeded);
  const name = `${first?.client} ${first?.key} ${first?.body.move ?? first?.path}`;
  if (said.length > 0 && !row) return wrong(`${name} was answered ${said[0]?.status}, and no decision carries ${hash}`);
  if (!row) return;
  if (attempts.every(refused)) return wrong(`${name} was refused (${first?.code}), and ${row.Id} carries it out`);
  if (first?.userId !== row.By__c) wrong(`${name} was sent by ${first?.userId}, ${row.Id} names ${row.By__c}`);
  for (const { request, replayed } of said) {
    if (!request) continue;
    const turn = row.Request_Turn_Number__c;
    if (request.id !== row.Request__c)
      wrong(`${name} was answered with ${request.id}, carried out on ${row.Request__c}`);
    if (replayed ? request.turn < turn : request.turn !== turn)
      wrong(`${name} took turn ${turn}, answered ${request.turn}`);
    if (!replayed && request.status !== row.To__c) wrong(`${name} led to ${row.To__c}, answered ${request.status}`);
  }
  if (said.filter(({ replayed }) => !replayed).length > 1) wrong(`${name} was told twice that it was carried out now`);
}

/** Each creation that was answered made one request, and each request was asked for. */
function requests(history: History, byKey: Map<string, Decision[]>, wrong: (text: string) => void): void {
  const rows = history.rows('Reference_Request__c');
  const held = new Map(rows.map((row) => [row['Id'], row]));
  if (held.size < rows.length) wrong('a request is there twice');
  const keys = rows.map((row) => row['Request_Key__c']);
  if (new Set(keys).size < keys.length) wrong('two requests carry one key');
  for (const { hash, attempts } of history.sent.values()) {
    const made = attempts.find((each) => succeeded(each) && each.request)?.request;
    if (made && !held.has(made.id)) wrong(`request ${made.id} is gone`);
    const creates = attempts[0]?.path === '/v1/requests';
    if (made && creates && held.get(made.id)?.['Request_Key__c'] !== hash)
      wrong(`request ${made.id} carries another key`);
  }
  for (const row of rows) {
    const [decision] = byKey.get(row['Request_Key__c']) ?? [];
    if (decision?.Request__c !== row['Id']) wrong(`request ${row['Id']} was asked for by nobody`);
  }
}
