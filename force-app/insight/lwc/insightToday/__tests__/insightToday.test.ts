import apexSend from '@salesforce/apex/ApiClient.send';
import InsightToday from 'c/insightToday';
import { all, button, click, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import type { Today, TodayList, TodayRow } from '#api/insight/todaySchema.ts';
import { notify } from 'c/changes';

const send = apexSend as unknown as jest.Mock;
const answers = (body: unknown) => send.mockResolvedValueOnce(JSON.stringify({ status: 200, body }));

const aRow = (parts: Partial<TodayRow> & Pick<TodayRow, 'reason'>): TodayRow => ({
  id: 'a01000000000001AAA',
  object: 'Reference__c',
  number: 'REF-00001',
  name: 'Lakeside dairy',
  activityType: null,
  on: null,
  at: null,
  count: null,
  limit: null,
  nextStep: null,
  who: null,
  party: null,
  step: null,
  task: null,
  mayMakeTask: false,
  ...parts,
});
const aRequest = (parts: Partial<TodayRow> & Pick<TodayRow, 'reason'>): TodayRow =>
  aRow({
    ...{ id: 'a03000000000001AAA', object: 'Reference_Request__c', number: 'REQ-00007', name: 'Big Sky herd' },
    ...{ activityType: 'Reference call', ...parts },
  });

const NAMES = ['waiting', 'late', 'lapsing', 'risk', 'checks', 'nominations', 'quiet', 'unused'] as const;
function aDay(rows: Partial<Record<TodayList['name'], TodayRow[]>>, parts: Partial<Today> = {}): Today {
  const lists = NAMES.map((name) => ({ name, count: rows[name]?.length ?? 0, more: false, rows: rows[name] ?? [] }));
  return { scope: 'program', readOnly: false, lists, ...parts };
}
const page = () => mount('insight-today', InsightToday);
const lines = (element: HTMLElement): string[] => all(element, 'li').map(textOf);

beforeEach(() => send.mockReset());

test('says in one number and one sentence what is most urgent, then each with why and what to do', async () => {
  answers(
    aDay({
      waiting: [
        aRequest({ reason: 'in-place', nextStep: 'Approve', at: '2020-03-02T10:00:00Z', who: 'Olga Owner' }),
        aRequest({ reason: 'late-turn', nextStep: 'Ask the customer', on: '2020-03-09', at: '2020-03-02T10:00:00Z' }),
      ],
      lapsing: [
        aRequest({ reason: 'lapses-mine', name: 'Lakeside dairy', at: '2020-03-02T10:00:00Z', nextStep: 'Ask' }),
      ],
      late: [
        aRequest({ reason: 'needed', on: '2020-03-02', who: 'Olga Owner', party: 'Account Owner', step: 'approve' }),
        aRequest({ reason: 'will-be-late', on: '2020-03-02', at: '2020-03-05T16:00:00Z', party: 'Customer' }),
      ],
      risk: [aRow({ reason: 'over', count: 5, limit: 4, step: 'timeline' })],
      quiet: [aRow({ reason: 'only-asked', count: 3 })],
    }),
  );
  const element = await page();
  expect(textOf(all(element, '.head')[0]!)).toBe(
    '2 Waiting for you Late, or about to be, with others: 2 · Reservations that end within two days: 1 · References at risk: 1 · Customers nobody just talks to: 1',
  );
  expect(lines(element)).toEqual([
    'Big Sky herd Reference call · REQ-00007 Waits for Olga Owner since Mar 2, 2020; you may answer Approve : Big Sky herd',
    'Big Sky herd Reference call · REQ-00007 Late: your step since Mar 2, 2020; needed by Mar 9, 2020 Ask the customer : Big Sky herd',
    'Big Sky herd Reference call · REQ-00007 Needed by Mar 2, 2020; with Olga Owner See where it is : Big Sky herd',
    'Big Sky herd Reference call · REQ-00007 Promised for Mar 2, 2020, expected Mar 5, 2020; with Customer See where it is : Big Sky herd',
    'Lakeside dairy Reference call · REQ-00007 Reserved until Mar 2, 2020, 10:00 AM; your step Ask : Lakeside dairy',
    'Lakeside dairy REF-00001 5 uses where 4 are allowed See its uses : Lakeside dairy',
    'Lakeside dairy REF-00001 Asked 3 times in a year, and nothing else Say thank you : Lakeside dairy',
  ]);
  expect(textOf(element)).toContain(
    'Nothing due: checks due · nominations without an answer · willing, and not asked.',
  );
  await expect(element).toBeAccessible();
});

test('leads to the page that has all where a list is longer, also where nobody counted to its end', async () => {
  const rows = Array.from({ length: 10 }, (_, at) => aRow({ id: `a0100000000000${at}AAA`, reason: 'never-verified' }));
  const day = aDay({ checks: rows, unused: rows });
  day.lists = day.lists.map((list) => ({ ...list, count: list.count && 37, more: list.name === 'unused' }));
  answers(day);
  const element = await page();
  expect(button(element, 'All 37 : Checks due')).toBeDefined();
  expect(button(element, 'All, more than 37 : Willing, and not asked')).toBeDefined();
  expect(textOf(all(element, '.head')[0]!)).toContain('37 Checks due Willing, and not asked: 37+');
});

test('is glad when nothing is due, says of whose customers it speaks, and puts no step before those who only look', async () => {
  answers(aDay({}));
  expect(textOf(await page())).toContain('Nothing needs you now');
  answers(aDay({ checks: [aRow({ reason: 'unverified', on: '2020-01-05', step: 'verify' })] }, { scope: 'mine' }));
  const mine = textOf(await page());
  expect(mine).toContain('Of the customers you own or look after');
  expect(mine).toContain('Last confirmed Jan 5, 2020 Confirm the details');
  const look = { readOnly: true };
  answers(aDay({ checks: [aRow({ reason: 'unverified', on: '2020-01-05', step: 'verify' })] }, look));
  expect(lines(await page())).toEqual(['Lakeside dairy REF-00001 Last confirmed Jan 5, 2020']);
});

test('is read anew after a change, and says why it could not be read', async () => {
  answers(aDay({ risk: [aRow({ reason: 'caution' })] }));
  const element = await page();
  answers(aDay({}));
  notify(null);
  await settle();
  expect(textOf(element)).toContain('Nothing needs you now');
  send.mockRejectedValueOnce(problem({ status: 503, code: 'BUSY', title: 'Salesforce is busy.' }));
  await click(element, 'Refresh');
  expect(textOf(element)).toContain('Salesforce is busy.');
  await expect(element).toBeAccessible();
});

test('offers a task for a customer nobody talks to, and says so where one is open', async () => {
  const task = { id: '00T000000000001AAA', dueOn: '2020-03-09', who: 'Ana' };
  const silent = { reason: 'silent', on: '2020-01-05', step: 'talk' } as const;
  answers(aDay({ quiet: [aRow({ ...silent, mayMakeTask: true }), aRow({ ...silent, name: 'Ranch', task })] }));
  const element = await page();
  const said = 'A task is open: due Mar 9, 2020, with Ana';
  expect(lines(element)).toEqual([
    'Lakeside dairy REF-00001 Nobody just talked to them since Jan 5, 2020 Make a task to talk to Lakeside dairy Make a task',
    `Ranch REF-00001 Nobody just talked to them since Jan 5, 2020 ${said}`,
  ]);
  answers({ task, made: true });
  await click(element, 'Make a task');
  expect(lines(element)[0]).toContain(said);
});
