import apexSend from '@salesforce/apex/ApiClient.send';
import InsightCoverage from 'c/insightCoverage';
import { all, allFields, click, fillIn, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aCell, aCoverage, aSegment, aTarget } from '../../../../../tests/data/coverageAnswers.ts';

const send = apexSend as unknown as jest.Mock;
const answers = (...bodies: unknown[]) =>
  bodies.reduce<jest.Mock>(
    (mock, body) => mock.mockResolvedValueOnce(JSON.stringify({ status: 200, body })),
    send.mockReset(),
  );
const page = async (answer = aCoverage(), ...more: unknown[]) => {
  answers(answer, ...more);
  return mount('insight-coverage', InsightCoverage);
};
const lastCall = () => send.mock.calls.at(-1)?.[0] as { method: string; path: string; body: string };

test('says what falls short, where and from when, and how each part of the market stands, in words', async () => {
  const element = await page();
  const text = textOf(element);
  expect(text).toContain('Expected to be asked 1.7 uses');
  expect(text).toContain('Can be given 2 uses');
  expect(text).toMatch(
    /Financial Services · Western Europe: 0\.8 uses expected from May.* on, and nobody to give them/,
  );
  expect(text).toContain('asked 1.21 times for each one that was won (17 requests, 14 won)');
  expect(text).toContain('2 open deals are past their close date');
  expect(text).toContain('Of 96 customers who bought in the last year, 20 are in the pool and 3 more are nominated.');
  expect(textOf(all(element, 'tbody .cell.none')[0])).toBe(
    'Financial Services · Western Europe Nobody asked 0.8 can give 0',
  );
  expect(textOf(all(element, 'tbody .cell.enough')[0])).toBe(
    'Agriculture · Northern America Enough asked 0.9 can give 2',
  );
  await expect(element).toBeAccessible();
});

test('a part opens the deals, references and nominations behind it, and customers to recruit there', async () => {
  const element = await page(aCoverage(), aSegment());
  const part = all(element, 'tbody .cell.none')[0];
  part.click();
  await settle();
  expect(lastCall().path).toContain('row=Financial%20Services&column=Western%20Europe');
  const cell = textOf(all(element, 'c-insight-cell')[0]);
  expect(cell).toContain('Core banking Nordbank Value Proposition · closes May 19');
  expect(cell).toContain('Alpen Bank REF-0007 3 uses');
  expect(cell).toContain('No nominations');
  expect(cell).toContain('Recruit three like these');
  expect(cell).toContain('Old friend 2 deals won, the first on Jun 1, 2024');
  await click(element, 'Try without');
  expect(textOf(all(element, 'c-insight-planner')[0])).toContain('Without: Alpen Bank');
});

test('a plan stands beside today, and nothing is sent to be kept', async () => {
  const planned = aCoverage({
    cells: [aCell({ row: 'Financial Services', column: 'Western Europe', state: 'enough' })],
  });
  const element = await page(aCoverage(), { today: aCoverage(), planned });
  allFields(element);
  await fillIn(element, 'Deals that ask (%)', '150');
  await click(element, 'Compare');
  expect(JSON.parse(lastCall().body)).toMatchObject({ changes: { asks: 1.5, wins: 1 } });
  expect(lastCall().path).toBe('/v1/insights/plan');
  const text = textOf(all(element, 'c-insight-planner')[0]);
  expect(text).toContain('short: 1 today, by 0.8 uses; 0 with this plan, by 0 uses');
  expect(text).toMatch(/Financial Services · Western Europe .*Lacks 0\.8 from May.* Enough/);
});

test('targets say what there is, what is on the way and what is still needed, with whom and by when', async () => {
  const late = aTarget({ id: 'a09000000000002AAA', name: 'Old goal', dueOn: '2020-01-01', earlyAdopters: null });
  const element = await page(aCoverage({ targets: [aTarget(), late] }));
  const [first, second] = all(element, '.target').map(textOf);
  expect(first).toContain('Dairy launch Launch · Agriculture · Spain · Mobile');
  expect(first).toContain('Have 2 / 5 · In recruitment 1 · Still needed 3 Early adopters: 1');
  expect(first).toContain('Mara Mendel');
  expect(second).toContain('late');
});

test('shows an outline, a fault with a way to try again, and that there is nothing yet', async () => {
  send.mockReset().mockReturnValueOnce(new Promise(() => {}));
  expect(textOf(await mount('insight-coverage', InsightCoverage))).toContain('Loading');
  send.mockRejectedValueOnce(problem({ status: 422, code: 'TOO_MUCH_TO_COUNT', title: 'There is more in this time.' }));
  const failing = await mount('insight-coverage', InsightCoverage);
  expect(textOf(failing)).toContain('There is more in this time.');
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: aCoverage({ cells: [], targets: [] }) }));
  await click(failing, 'Try again');
  expect(textOf(failing)).toContain('Nothing to cover yet');
  expect(textOf(failing)).toContain('No targets yet.');
});
