import apexSend from '@salesforce/apex/ApiClient.send';
import LightningPrompt from 'lightning/prompt';
import MatchSearch from 'c/matchSearch';
import { all, click, field, fillIn, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aFind, aSearchAnswer } from '../../../../../tests/data/searchAnswers.ts';

const mockNavigate = jest.fn();
jest.mock('lightning/navigation', () => {
  const actual = jest.requireActual('lightning/navigation');
  const mixin = (Base) =>
    class extends actual.NavigationMixin(Base) {
      [actual.NavigationMixin.Navigate](...given) {
        mockNavigate(...given);
      }
    };
  return { ...actual, NavigationMixin: Object.assign(mixin, actual.NavigationMixin) };
});

/** The wire adapter that says where the page is. */
const { CurrentPageReference: place } = jest.requireMock('lightning/navigation');
const send = apexSend as unknown as jest.Mock;
const TAB = { type: 'standard__navItemPage', attributes: { apiName: 'Reference_Search' } };
const STAR = 'a01000000000001AAA';
type Call = { method: string; path: string; body: string | null };

let answer: object | (() => object);
let kept: { favorites: string[]; searches: { name: string; query: object }[] };
/** What is refused from now on, and how. */
let refused: { method: string; problem: object } | null;

beforeEach(() => {
  answer = aSearchAnswer();
  kept = { favorites: [], searches: [] };
  refused = null;
  send.mockReset().mockImplementation(async (call: Call) => {
    if (refused?.method === call.method) throw problem(refused.problem);
    const isSearch = call.path.startsWith('/v1/matches');
    const body = isSearch && typeof answer === 'function' ? answer() : isSearch ? answer : kept;
    return JSON.stringify({ status: 200, body });
  });
});

async function open(search = ''): Promise<HTMLElement> {
  const element = await mount('match-search', MatchSearch);
  place.emit({ ...TAB, state: search ? { c__search: search } : {} });
  await settle();
  return element;
}
const calls = (method = 'GET'): Call[] =>
  send.mock.calls.map(([call]) => call).filter((each) => each.method === method);
const asked = (): string[] => calls().flatMap(({ path }) => (path.startsWith('/v1/matches?') ? [path.slice(12)] : []));
const find = async (element: HTMLElement, words: string) => fillIn(element, 'Search references', words);
const group = (element: HTMLElement, name: string) =>
  all(element, 'lightning-checkbox-group').find((each: { name: string }) => each.name === name);
async function pick(element: HTMLElement, name: string, value: string[]): Promise<void> {
  group(element, name).dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await settle();
}
const star = (element: HTMLElement) => all(element, 'lightning-button-icon-stateful')[0];
async function clickStar(element: HTMLElement): Promise<void> {
  star(element).dispatchEvent(new CustomEvent('click'));
  await settle();
}

test('shows who was found, where the words stand, and from when each is free', async () => {
  const summary = { field: 'summary' as const, text: 'Hay in the barn', marks: [[0, 3] as [number, number]] };
  const account = { field: 'account' as const, text: 'Hay Ranch', marks: [[0, 3] as [number, number]] };
  answer = aSearchAnswer({
    total: 3,
    results: [
      aFind(STAR, { found: [account, summary], caution: true, account: { ...aFind().account, name: 'Hay Ranch' } }),
      aFind('a01000000000002AAA', { available: { from: '2027-01-03', remaining: 1 } }),
      aFind('a01000000000003AAA', { available: null }),
    ],
  });
  const element = await open();
  const text = textOf(element);
  expect(text).toContain('3 customers found');
  expect(text).toContain('Use with care Cut losses by a third Cattle Ranching · Canada · 100-999 employees · GTX Pro');
  expect(text).toContain('Summary: Hay in the barn Free on Nov 28 · 2 uses left');
  expect(text).toContain('Free from Jan 3, 2027 · 1 use left');
  expect(text).toContain('Not available now');
  expect(all(element, 'mark').map(textOf)).toEqual(['Hay', 'Hay']);
});

test('speaks to those who do not see it', async () => {
  const element = await open('region=Moon');
  await expect(element).toBeAccessible();
});

test('answers while one types, keeps the search in the address, and says what may have been meant', async () => {
  const element = await open();
  await find(element, ' cattel ');
  expect(asked()).toEqual(['limit=20', 'q=cattel&limit=20']);
  expect(mockNavigate).toHaveBeenCalledWith({ ...TAB, state: { c__search: 'q=cattel' } }, true);
  answer = aSearchAnswer({ total: 0, results: [], suggestions: ['cattle'] });
  await find(element, 'cattell');
  expect(textOf(element)).toContain('No customer found Did you mean cattle Nobody fits this search');
  answer = aSearchAnswer({ total: 700, truncated: true });
  await click(element, 'cattle');
  expect(field(element, 'Search references').value).toBe('cattle');
  expect(textOf(element)).toContain('More than 700 customers found');
});

test('a link, a reload and the way back lead to the search that stands in the address', async () => {
  const element = await open('q=hay&region=Western+Europe&available=true&neededBy=2026-12-05');
  expect(asked()).toEqual(['q=hay&available=true&neededBy=2026-12-05&region=Western+Europe&limit=20']);
  expect(field(element, 'Search references').value).toBe('hay');
  expect(textOf(element)).toContain('Can be asked on Dec 5');
  place.emit({ ...TAB, state: { c__search: 'q=hay' } });
  await settle();
  expect(asked().at(-1)).toBe('q=hay&limit=20');
});

test('where one goes next is no search, and an answer that comes late leads nobody back', async () => {
  const element = await open('q=hay');
  mockNavigate.mockClear();
  place.emit({ type: 'standard__recordPage', attributes: { recordId: 'a01' }, state: {} });
  await find(element, 'hay barn');
  element.remove();
  await settle();
  expect(asked()).toEqual(['q=hay&limit=20', 'q=hay+barn&limit=20']);
  const late = await open('q=hay');
  mockNavigate.mockClear();
  field(late, 'Search references').dispatchEvent(new CustomEvent('change', { detail: { value: 'hay late' } }));
  late.remove();
  await settle();
  expect(mockNavigate).not.toHaveBeenCalled();
});

test('filters tell how many there are, narrow the search, and go again one by one or all at once', async () => {
  const element = await open('q=hay');
  expect(group(element, 'industry').options.map(({ label }: { label: string }) => label)).toEqual([
    'Cattle Ranching (9)',
    'Dairy Farming (8)',
    'Hospitals (7)',
    'Banks (6)',
    'Schools (5)',
  ]);
  await click(element, 'Show all 6');
  expect(group(element, 'industry').options).toHaveLength(6);
  await pick(element, 'industry', ['Ports', 'Banks']);
  const available = field(element, 'Can be asked');
  available.dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
  await settle();
  expect(asked().at(-1)).toBe('q=hay&available=true&industry=Ports&industry=Banks&limit=20');
  expect(textOf(element)).toContain('Nov 28 if left empty');
  expect(textOf(element)).toContain('Filters (3)');
  await click(element, 'Remove filter Ports');
  expect(asked().at(-1)).toBe('q=hay&available=true&industry=Banks&limit=20');
  await click(element, 'Clear all');
  expect(asked().at(-1)).toBe('q=hay&limit=20');
});

test('a click on the map, or Enter, searches in that region; a table says the same', async () => {
  const element = await open();
  const tile = (name: string) => all(element, '[data-region]').find((each: Element) => each.dataset.region === name);
  expect(all(element, '[data-region]')).toHaveLength(2);
  expect(tile('Northern America').getAttribute('aria-label')).toBe('Northern America: 8');
  tile('Western Europe').dispatchEvent(new CustomEvent('click'));
  await settle();
  expect(asked().at(-1)).toBe('region=Western+Europe&limit=20');
  expect(tile('Western Europe').getAttribute('aria-pressed')).toBe('true');
  tile('Western Europe').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
  await settle();
  expect(asked().at(-1)).toBe('limit=20');
  expect(textOf(all(element, 'table')[0])).toContain('Northern America 8 Western Europe 2 Moon 1');
});

test('a star is kept at once, is taken back where that failed, and narrows to favorites', async () => {
  const element = await open();
  const toasts: { title: string; message: string }[] = [];
  element.addEventListener('lightning__showtoast', ({ detail }: CustomEvent) => toasts.push(detail));
  await clickStar(element);
  expect(star(element).selected).toBe(true);
  expect(calls('PUT')).toMatchObject([{ path: `/v1/preferences/favorites/${STAR}` }]);
  refused = { method: 'DELETE', problem: { status: 503, code: 'BUSY', title: 'Try again.' } };
  await clickStar(element);
  expect(star(element).selected).toBe(true);
  expect(toasts).toMatchObject([{ title: 'The star could not be changed. It is as it was.', message: 'Try again.' }]);
  const tick = field(element, 'My favorites only');
  tick.dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
  await settle();
  expect(asked().at(-1)).toBe(`reference=${STAR}&limit=20`);
});

test('without favorites there is nobody among them, whoever is in the pool', async () => {
  const text = textOf(await open('favorites=true'));
  expect(text).toContain('No favorites yet Click the star of a customer to find it here again.');
  expect(text).not.toContain('Green Valley Ranch');
});

test('a search is saved under a name, run, and removed with a way back', async () => {
  const open_ = jest.spyOn(LightningPrompt, 'open').mockResolvedValue(' Hay in Europe ');
  kept.searches = [{ name: 'Banks', query: { industry: ['Banks'], available: true, neededBy: '2026-11-01' } }];
  const element = await open('q=hay');
  await click(element, 'Banks');
  expect(asked().at(-1)).toBe('available=true&industry=Banks&limit=20');
  await find(element, 'hay');
  await click(element, 'Save this search');
  expect(open_).toHaveBeenCalled();
  const [saved] = calls('PUT');
  expect(saved?.path).toBe('/v1/preferences/searches?name=Hay%20in%20Europe');
  expect(JSON.parse(saved?.body ?? '')).toEqual({ q: 'hay', industry: ['Banks'], available: true });
  await click(element, 'Remove Banks');
  expect(calls('DELETE')).toMatchObject([{ path: '/v1/preferences/searches?name=Banks', body: null }]);
  expect(textOf(element)).toContain('Banks was removed.');
  await click(element, 'Undo');
  expect(JSON.parse(calls('PUT').at(-1)?.body ?? '')).toEqual(kept.searches[0]?.query);
  const full = { status: 409, code: 'TOO_MANY_KEPT', title: 'No.', detail: 'You keep 50 saved searches.' };
  refused = { method: 'PUT', problem: full };
  await click(element, 'Save this search');
  expect(textOf(element)).toContain('You keep 50 saved searches.');
});

test('shows further results, and says when one must narrow', async () => {
  answer = aSearchAnswer({ total: 90 });
  const element = await open();
  await click(element, 'Show more');
  expect(asked()).toEqual(['limit=20', 'limit=50']);
  expect(textOf(element)).toContain('1 of 90 are shown. Narrow the search to see the others.');
});

test('shows an outline while it loads, a fault with a way to try again, and whom to ask for permission', async () => {
  send.mockReturnValue(new Promise(() => {}));
  expect(textOf(await open())).toContain('Loading');
  document.body.replaceChildren();
  send.mockReset().mockRejectedValue(problem({ status: 503, code: 'BUSY', title: 'Many people are asking.' }));
  const element = await open();
  expect(textOf(element)).toContain('Many people are asking.');
  send
    .mockReset()
    .mockImplementation(async ({ path }: Call) =>
      JSON.stringify({ status: 200, body: path.startsWith('/v1/matches') ? answer : kept }),
    );
  await click(element, 'Try again');
  expect(textOf(element)).toContain('Green Valley Ranch');
  send.mockReset().mockRejectedValue(problem({ status: 403, code: 'NOT_PERMITTED', title: 'No.' }));
  document.body.replaceChildren();
  expect(textOf(await open())).toContain('Your permissions do not open this yet');
});
