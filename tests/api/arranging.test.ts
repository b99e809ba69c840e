import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CONTACT, customerRows, dayFrom, startRequests, type RequestShell } from './requestShell.ts';

const start = new Date();
const DAY_MS = 86_400_000;
let shell: RequestShell;
let requestId: string;

const name = 'Featherstonehaugh';

beforeAll(async () => {
  const agreement = {
    Contact_Release__c: 'After accept',
    Limit__c: 2,
    Period__c: 'Calendar quarter',
    Agreed_On__c: '2026-03-02',
  };
  const told = (row: { type: string; fields: Record<string, unknown> }) =>
    row.type === 'Reference_Participation__c' ? { ...row, fields: { ...row.fields, ...agreement } } : row;
  shell = await startRequests(
    start,
    () => start,
    [
      ...customerRows('lake', { Time_Zone__c: 'America/Denver', Products__c: 'Herd tracking' }),
      ...customerRows('other'),
      { type: 'GroupMember', fields: { GroupId: '@Reference_Managers', UserOrGroupId: '@manager' } },
    ],
    told,
  );
  const asked = await shell.ask(['lake'], { topics: 'Calving season', prospectPeople: 'Their CFO' });
  requestId = asked.body.request.id;
  await shell.move('owner', requestId, { move: 'approve' });
}, 60_000);
afterAll(() => shell.stop());

const get = (who: string, what: string) => shell.get(who, `/v1/requests/${requestId}/${what}`);

describe('the message to a customer', () => {
  test('briefs them, in the words of the request, with times on their own clock', async () => {
    const { status, body } = await get('manager', 'ask');
    expect(status).toBe(200);
    expect(body.subject).toBe('A reference call with Ranch of rep?');
    for (const part of ['Ranch of rep', 'Calving season', 'Their CFO', 'Herd tracking', '30 minutes', 'You may say no'])
      expect(body.body).toContain(part);
    expect(body.body).toContain('at most 2 per calendar quarter');
    expect(body.times).toHaveLength(3);
    for (const { startsAt, text } of body.times) {
      expect(text).toContain('America/Denver');
      expect(body.body).toContain(text);
      expect(startsAt > start.toISOString() && startsAt.slice(0, 10) <= dayFrom(start, 15)).toBe(true);
    }
  });

  test('is not for whoever may not ask: the rep, the owner who does not arrange, a stranger', async () => {
    expect(await get('rep', 'ask')).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_MOVE' } });
    expect(await get('owner', 'ask')).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_MOVE' } });
    expect(await get('rep2', 'ask')).toMatchObject({ status: 404 });
  });

  test('names the contact to an owner who arranges it, and not to a rep whose session reads no such person', async () => {
    const asked = await shell.ask(['other']);
    const { id } = asked.body.request;
    await shell.move('owner', id, { move: 'approve' });
    const letterOf = async (who: string) => {
      await shell.move('manager', id, { move: 'assign', fulfillerId: shell.id(who) });
      return shell.get(who, `/v1/requests/${id}/ask`);
    };
    const known = await letterOf('owner');
    expect(known).toMatchObject({ status: 200, body: { to: { name, email: CONTACT.Email } } });
    expect(known.body.body).toContain(`Hello ${name},`);
    const unknown = await letterOf('rep');
    expect(unknown).toMatchObject({ status: 200, body: { to: null } });
    expect(JSON.stringify(unknown.body)).not.toMatch(new RegExp(`${name}|${CONTACT.Email}`));
    expect(unknown.body.body.startsWith('Hello,\n')).toBe(true);
  });

  test('names the contact to the reference team, to whom the company shares its people', async () => {
    expect((await get('manager', 'ask')).body.to).toEqual({ name, email: CONTACT.Email });
    expect(shell.log.join()).not.toMatch(new RegExp(`${name}|${CONTACT.Email}`));
  });

  test('is kept with the step as it was sent, for those who may read it', async () => {
    const message = 'Dear Dora, would you talk to a ranch?';
    const asked = await shell.move('manager', requestId, { move: 'ask', message });
    expect(asked).toMatchObject({ status: 200, body: { candidates: [{ status: 'Asked', askMessage: message }] } });
    expect((await shell.view('manager', requestId)).body.candidates[0].askMessage).toBe(message);
    expect((await shell.view('rep', requestId)).body.candidates[0].askMessage).toBeNull();
    expect(await get('manager', 'ask')).toMatchObject({ status: 409, body: { code: 'ILLEGAL_MOVE' } });
  });
});

describe('the date', () => {
  const startsAt = () =>
    new Date(Math.floor(start.getTime() / DAY_MS) * DAY_MS + 12 * DAY_MS + DAY_MS / 2).toISOString();

  test('has no calendar entry before it is set', async () => {
    expect(await get('rep', 'calendar')).toMatchObject({ status: 404, body: { detail: 'No date is set.' } });
  });

  test('is set with length, place, host, the prospect’s people and what is expected', async () => {
    await shell.move('manager', requestId, { move: 'answer', accepted: true });
    const at = { startsAt: startsAt(), minutes: 45, place: 'https://meet.example/lake', expectedGrade: 4 };
    const body = { move: 'schedule', ...at, hostId: shell.id('rep'), prospectPeople: 'CFO and head of IT' };
    expect(await shell.move('manager', requestId, body)).toMatchObject({ status: 200, body: { status: 'Scheduled' } });
    const { body: view } = await shell.view('rep', requestId);
    expect(view.prospectPeople).toBe('CFO and head of IT');
    expect(view.candidates[0].use).toMatchObject({
      minutesPlanned: 45,
      place: 'https://meet.example/lake',
      host: { id: shell.id('rep'), name: 'rep' },
      expectedGrade: 4,
    });
    expect(view.predictedFinish).toBe(startsAt());
  });

  test('has no host whom nobody knows', async () => {
    const body = { move: 'schedule', startsAt: startsAt(), hostId: '005000000000000AAA' };
    const { status, body: problem } = await shell.move('manager', requestId, body);
    expect(status).toBe(400);
    expect(problem.errors).toEqual([expect.objectContaining({ path: 'hostId' })]);
  });

  test('is an entry for any calendar, with the contact only for those whose session reads them', async () => {
    const own = await get('owner', 'calendar');
    expect(own).toMatchObject({ status: 200, body: { filename: 'lake-dairy-and-Ranch-of-rep.ics' } });
    const ics = own.body.ics.replaceAll('\r\n ', '');
    expect(ics).toContain(`DTSTART:${startsAt().replace(/[-:]|\.000/g, '')}`);
    expect(ics).toMatch(/ORGANIZER[^\r]*rep/);
    expect(ics).toContain(CONTACT.Email);
    const theirs = await get('rep', 'calendar');
    expect(theirs.status).toBe(200);
    expect(theirs.body.ics.replaceAll('\r\n ', '')).not.toMatch(new RegExp(`${name}|${CONTACT.Email}`));
  });

  test('comes with a briefing for the customer and one for the prospect, the person by name only once released', async () => {
    const theirs = await get('rep', 'briefing');
    expect(theirs.status).toBe(200);
    const { toCustomer, toProspect } = theirs.body;
    expect(toCustomer.subject).toBe('Before the reference call with Ranch of rep');
    for (const part of ['Who comes: CFO and head of IT', 'Who of us is with you: rep', 'want to hear: Calving season'])
      expect(toCustomer.body).toContain(part);
    expect(toCustomer.body).toMatch(
      /When: .*\(America\/Denver\)\n- How long: about 45 minutes\n- Where: https:\/\/meet/,
    );
    expect(toProspect.subject).toBe('Before the reference call with lake dairy');
    for (const part of ['Who tells you: somebody there', 'What they use: Herd tracking', 'Milks twice a day'])
      expect(toProspect.body).toContain(part);
    expect(JSON.stringify(theirs.body)).not.toMatch(new RegExp(`${name}|${CONTACT.Email}`));
    const own = (await get('owner', 'briefing')).body;
    expect(own.toCustomer.body).toContain(`Hello ${name},`);
    expect(own.toProspect.body).not.toContain(name);
    expect(await get('rep2', 'briefing')).toMatchObject({ status: 404 });
    const released = await shell.move('manager', requestId, { move: 'release', channel: 'Email' });
    expect(released.status).toBe(200);
    expect((await get('rep', 'briefing')).body.toProspect.body).toContain(`Who tells you: ${name}`);
  });
});

describe('people to choose from', () => {
  const people = async (who: string, query: string) => {
    const { status, body } = await shell.get(who, `/v1/requests/people?${query}`);
    return { status, names: body.people?.map((each: any) => each.name) };
  };

  test('are those who hold the permission, by name', async () => {
    const { status, names } = await people('manager', 'may=arrange');
    expect(status).toBe(200);
    expect(names).toEqual(expect.arrayContaining(['manager', 'owner']));
    expect(names).not.toContain('executive');
    expect((await people('manager', 'may=approve&q=OWN')).names).toEqual(['owner']);
  });

  test('what one types stands for itself', async () => {
    expect((await people('manager', 'may=approve&q=%25')).names).toEqual([]);
    expect((await people('manager', "may=approve&q=o'")).names).toEqual([]);
  });

  test('400 without saying what for, 403 for an outsider', async () => {
    expect(await people('manager', 'q=x')).toMatchObject({ status: 400 });
    expect(await people('outsider', 'may=arrange')).toMatchObject({ status: 403 });
  });
});

describe('a page that shows an old state', () => {
  test('409 when the body names a turn that is past, as with If-Match', async () => {
    const { body } = await shell.ask([]);
    const { id, turn } = body.request;
    expect(await shell.move('manager', id, { move: 'assign', turn })).toMatchObject({ status: 200 });
    const late = await shell.move('manager', id, { move: 'remind', turn });
    expect(late).toMatchObject({ status: 409, body: { code: 'CHANGED_MEANWHILE', values: { turn: turn + 1 } } });
  });
});
