import apexSend from '@salesforce/apex/ApiClient.send';
import ReferencePool from 'c/referencePool';
import { all, click, field, fillIn, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aReferenceRow } from '../../../../../tests/data/referenceAnswers.ts';

const { CurrentPageReference: place } = jest.requireActual('lightning/navigation');
const send = apexSend as unknown as jest.Mock;
const counts = { unowned: 1, unverified: 3, 'withheld-review': 0, paused: 0 };
const choices = { industries: ['Dairy Farming'], regions: ['Northern America', 'Western Europe'] };
const answers = (references: unknown[], parts: object = {}) =>
  send.mockResolvedValueOnce(
    JSON.stringify({ status: 200, body: { view: 'mine', references, counts, choices, truncated: false, ...parts } }),
  );
const pool = () => mount('reference-pool', ReferencePool);
const tabs = (element: HTMLElement) => all(element, 'lightning-tab').map(({ label }: { label: string }) => label);
const asked = () => send.mock.calls.map(([{ path }]) => path);

async function activate(element: HTMLElement, value: string) {
  const tab = all(element, 'lightning-tab').find((each: { value: string }) => each.value === value);
  tab.dispatchEvent(new CustomEvent('active'));
  await settle();
}

beforeEach(() => send.mockReset());

test('shows who keeps a reference, how much of its limits is used, and what waits for somebody', async () => {
  const manager = { id: '005', name: 'Mara Manager', active: false };
  answers([aReferenceRow({ manager, unowned: true, pausedUntil: '2026-12-12', status: 'On Hold' })]);
  const element = await pool();
  expect(tabs(element)).toEqual([
    'Mine',
    'To confirm (3)',
    'Nobody keeps them (1)',
    'Withheld, due again',
    'Paused',
    'All',
  ]);
  const text = textOf(element);
  expect(text).toContain('Green Valley Ranch Cut losses by a third Operations · Cattle Ranching · Canada');
  expect(text).toContain('Paused Paused until Dec 12 Nobody keeps it');
  expect(text).toContain('1 of 2 per quarter');
  expect(text).toContain('Reference manager: Mara Manager (has left)');
  await expect(element).toBeAccessible();
});

test('opens on the view a link names', async () => {
  answers([aReferenceRow()]);
  const element = await pool();
  answers([]);
  place.emit({ attributes: { apiName: 'Reference_Pool' }, state: { c__view: 'unverified' } });
  await settle();
  place.emit({ attributes: { apiName: 'Reference_Queue' }, state: { c__view: 'all' } });
  place.emit({ attributes: { apiName: 'Reference_Pool' }, state: { c__view: 'nonsense' } });
  await settle();
  expect(asked()).toEqual(['/v1/references?view=mine', '/v1/references?view=unverified']);
  expect(textOf(element)).not.toContain('Green Valley Ranch');
});

test('a pause whose day has come shows as ended', async () => {
  answers([aReferenceRow({ pausedUntil: '2026-12-12', pauseEnded: true, status: 'On Hold' })]);
  const text = textOf(await pool());
  expect(text).toContain('Pause ended Dec 12: asked with care until somebody resumes it');
  expect(text).not.toContain('Paused until');
});

test('each view and each search asks anew', async () => {
  answers([]);
  const element = await pool();
  answers([], { view: 'paused' });
  await activate(element, 'paused');
  expect(textOf(element)).toContain('No reference waits here.');
  const search = field(element, 'Find by customer, headline or number');
  await fillIn(element, search.label, ' a&b ');
  expect(asked()).toHaveLength(2);
  answers([], { view: 'paused' });
  search.dispatchEvent(new CustomEvent('commit'));
  await settle();
  answers([], { view: 'paused' });
  await fillIn(element, search.label, '');
  expect(asked()).toEqual([
    '/v1/references?view=mine',
    '/v1/references?view=paused',
    '/v1/references?view=paused&q=a%26b',
    '/v1/references?view=paused',
  ]);
});

test('an industry and a region narrow the list', async () => {
  answers([]);
  const element = await pool();
  const region = field(element, 'Where');
  expect(region.options.map(({ label }: { label: string }) => label)).toEqual([
    'Any',
    'Northern America',
    'Western Europe',
  ]);
  answers([]);
  await fillIn(element, 'Where', 'Western Europe');
  answers([]);
  await fillIn(element, 'Industry', 'Dairy Farming');
  expect(asked().slice(1)).toEqual([
    '/v1/references?view=mine&region=Western+Europe',
    '/v1/references?view=mine&industry=Dairy+Farming&region=Western+Europe',
  ]);
  await expect(element).toBeAccessible();
});

test('what was not confirmed for long is confirmed in its row, and the list read again', async () => {
  answers([aReferenceRow({ stale: true, canEdit: true, lastVerifiedOn: null })]);
  const element = await pool();
  expect(textOf(element)).toContain('Last confirmed: Never');
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: {} }));
  answers([]);
  await click(element, 'Still right');
  expect(JSON.parse(send.mock.calls[1][0].body)).toEqual({ change: 'verify' });
  expect(asked().at(-1)).toBe('/v1/references?view=mine');
});

test('whoever may not confirm it reads that somebody should', async () => {
  answers([aReferenceRow({ stale: true, canEdit: false })]);
  const element = await pool();
  expect(textOf(element)).toContain('Confirm that it is still right');
  expect(all(element, 'lightning-button')).toHaveLength(0);
});

test('shows the outline while it loads, a fault with a way to try again, and whom to ask for permission', async () => {
  send.mockReturnValueOnce(new Promise(() => {}));
  expect(textOf(await pool())).toContain('Loading');
  send.mockRejectedValueOnce(problem({ status: 503, code: 'BUSY', title: 'Many people are asking.' }));
  const element = await pool();
  answers([aReferenceRow()]);
  await click(element, 'Try again');
  expect(textOf(element)).toContain('Green Valley Ranch');
  send.mockRejectedValueOnce(problem({ status: 403, code: 'NOT_PERMITTED', title: 'No.' }));
  expect(textOf(await pool())).toContain('Your permissions do not open this yet');
});
