import { setTimeout as wait } from 'node:timers/promises';
import { countsOf, type Counts } from './check/counts.ts';
import type { Line } from './check/history.ts';
import { read } from './check/read.ts';
import { work } from './clients.ts';
import { CLIENTS } from './people.ts';
import { seeded } from './random.ts';
import { record, type Recorder } from './recorder.ts';
import { makeTrouble, SLOW } from './trouble.ts';
import { startWorld, type World } from './world.ts';

interface Options {
  seed: number;
  /** Where the history goes. */
  file: string;
  isEnough(so: { counts: Counts; seconds: number }): boolean;
}

const LOOK_MS = 1000;
/** What tells how much has happened. */
const LOOKED_AT = ['Move__c', 'Outcome__c', 'Activity__c', 'Command_Key__c'];

const DECISION = 'Reference_Decision__c';

const OBJECTS: Record<string, string[]> = {
  Reference_Policy__c: ['Version__c', 'Status__c', 'Active_From__c', 'Settings__c'],
  Reference_Rule__c: [
    ...['Policy__c', 'Activity_Type__c', 'Enabled__c', 'Limit__c', 'Period__c', 'Rest_Days__c', 'Weight__c'],
    ...['No_Show_Counts__c', 'Hold_Days__c'],
  ],
  Reference__c: [
    'Account__c',
    'Contact__c',
    'Status__c',
    'Limit__c',
    'Period__c',
    'Rest_Days__c',
    'Time_Zone__c',
    'Tier__c',
  ],
  Reference_Participation__c: ['Reference__c', 'Activity_Type__c', 'Status__c', 'Limit__c', 'Period__c'],
  Reference_Request__c: [
    'OwnerId',
    'Status__c',
    'Turn__c',
    'Request_Key__c',
    'Needed_By__c',
    'Quantity__c',
    'Merged_Into__c',
  ],
  Reference_Candidate__c: ['Request__c', 'Reference__c', 'Order__c', 'Status__c', 'Hold_Until__c'],
  Reference_Approval__c: ['Request__c', 'Candidate__c', 'Approver__c', 'Answered_By__c', 'Verdict__c', 'Step__c'],
  Reference_Activity__c: [
    ...[
      'Request__c',
      'Candidate__c',
      'Reference__c',
      'Account__c',
      'Contact__c',
      'Activity_Type__c',
      'Activity_Date__c',
    ],
    ...['Starts_At__c', 'Status__c', 'No_Show__c', 'Weight__c', 'Confirmed__c'],
  ],
  [DECISION]: [
    ...['Request__c', 'Reference__c', 'Candidate__c', 'Activity__c', 'Move__c', 'From__c', 'To__c', 'By__c', 'At__c'],
    ...['Request_Turn__c', 'Request_Turn_Number__c', 'Command_Key__c', 'Refused_Key__c', 'Outcome__c', 'Rule__c'],
    ...['Account__c', 'Account_Id__c', 'Account_Turn__c', 'Account_Turn_Number__c', 'Policy_Version__c', 'Facts__c'],
    ...['Contact__c', 'Contact_Id__c', 'Contact_Turn__c', 'Contact_Turn_Number__c', 'Reason__c'],
  ],
};

/** Twenty clients, three processes, and everything that can go wrong; answers what was written down. */
export async function torture({ seed, file, isEnough }: Options): Promise<Line[]> {
  const random = seeded(seed);
  const recorder = record(file);
  const world = await startWorld(random.apart());
  try {
    await tellStart(world, recorder, seed);
    await world.local('PUT', '/faults', { faults: [SLOW] });
    const started = recorder.at();
    const seconds = () => (recorder.at() - started) / 1000;
    const end = () => ({ line: 'end' as const, lostTurns, seconds: seconds() });
    let lostTurns = 0;
    let over = false;
    const setting = { world, recorder, isOver: () => over };
    await Promise.all([
      work({ ...setting, random: random.apart() }),
      makeTrouble({ ...setting, random: random.apart() }),
      (async () => {
        while (!over) {
          await wait(LOOK_MS);
          lostTurns += await turnsLost(world);
          const rows = (await rowsOf(world, DECISION, LOOKED_AT)).map((fields) => rowLine(DECISION, fields));
          over = isEnough({ seconds: seconds(), counts: countsOf(read([...recorder.lines, ...rows, end()])) });
        }
      })(),
    ]);
    await world.local('PUT', '/faults', { faults: [] });
    lostTurns += await turnsLost(world);
    for (const object of Object.keys(OBJECTS)) await tellRows(world, recorder, object);
    recorder.write(end());
  } finally {
    await world.stop();
    recorder.close();
  }
  return recorder.lines;
}

/** Writes that came too late, as the org counted them since it was asked last. */
async function turnsLost(world: World): Promise<number> {
  const { collisions } = (await world.local('GET', '/usage')) as { collisions: { field: string; count: number }[] };
  return collisions.reduce((sum, { field, count }) => (field.endsWith('_Turn__c') ? sum + count : sum), 0);
}

async function tellStart(world: World, recorder: Recorder, seed: number): Promise<void> {
  recorder.write({
    line: 'start',
    seed,
    orgId: world.org.orgId,
    people: CLIENTS.map(({ name, role }) => ({ id: world.ids.get(name) ?? '', name, manager: role === 'manager' })),
    processes: world.processes.map(({ name, offMs }) => ({ name, offMs })),
    references: await rowsOf(world, 'Reference__c'),
  });
}

const rowLine = (object: string, fields: Record<string, any>) => ({ line: 'row' as const, object, fields });

async function tellRows(world: World, recorder: Recorder, object: string): Promise<void> {
  for (const fields of await rowsOf(world, object)) recorder.write(rowLine(object, fields));
}

async function rowsOf(world: World, object: string, fields = OBJECTS[object] ?? []): Promise<Record<string, any>[]> {
  const query = `SELECT Id, CreatedDate, IsDeleted, ${fields.join(', ')} FROM ${object}`;
  const rows: Record<string, any>[] = [];
  for (let path: string | undefined = `/queryAll?q=${encodeURIComponent(query)}`; path;) {
    const page: any = await world.rest('GET', path);
    for (const { attributes: _attributes, ...fields } of page.records) rows.push(fields);
    path = page.nextRecordsUrl?.replace(/^\/services\/data\/v[\d.]+/, '');
  }
  return rows;
}
