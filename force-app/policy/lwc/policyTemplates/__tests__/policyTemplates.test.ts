import apexSend from '@salesforce/apex/ApiClient.send';
import PolicyTemplates from 'c/policyTemplates';
import {
  all,
  button,
  click,
  field,
  fillIn,
  mount,
  problem,
  settle,
  textOf,
} from '../../../../../config/jest.lwc.mount.js';

const send = apexSend as unknown as jest.Mock;
const News = { title: '{deal}: {status}', body: 'Now {status}.' };
const Reminder = { title: 'Reminder, {deal}', body: '{next step}, please.' };
const rules = [
  { on: { to: 'In Progress' }, who: ['Account Owner', 'Deputies'], how: 'Bell and e-mail', template: 'News' },
  { on: { due: 'nomination' }, who: ['Reference Manager'], how: 'Digest', template: 'Still lying' },
];
const templates = { News, Reminder, 'Still lying': Reminder };
const requests = [
  { id: 'r7', number: 'REQ-00007', about: 'Herd tracking' },
  { id: 'r6', number: 'REQ-00006', about: null },
];
const seen = (parts = {}) => ({
  ...{ request: { id: 'r7', number: 'REQ-00007' }, reader: { id: 'u1', name: 'Olga Owens' }, hidden: 0 },
  bell: { title: 'Herd tracking: with the owner', body: 'Now with the owner.' },
  mail: { subject: 'Herd tracking: with the owner', text: 'Now with the owner.\n\nhttps://crm.test/r7' },
  ...parts,
});
const answers = (...bodies: unknown[]) =>
  bodies.forEach((body) => send.mockResolvedValueOnce(JSON.stringify({ status: 200, body })));
const asked = () => send.mock.calls.map(([{ body }]) => JSON.parse(body ?? 'null'));

async function page(value: object = templates, errors: object[] = []) {
  const messages = { rules, templates: value };
  const path = 'settings.messages.templates';
  const beside = { labels: { 'In Progress': 'Under way' }, messages };
  const element = await mount('policy-templates', PolicyTemplates, { field: { path, beside }, value, errors });
  const written: any[] = [];
  element.addEventListener('fieldchange', async ({ detail }: any) => {
    written.push(detail);
    Object.assign(element, { value: detail.value });
  });
  return { element, written };
}
const native = (element: HTMLElement, part: string): any => all(element, `[data-part="${part}"]`)[0];
const choose = (element: HTMLElement, label: string, value: string) => fillIn(element, label, value);

beforeEach(() => send.mockReset());

test('shows a message with who is told in it, and how it reads for the first of them', async () => {
  answers({ templates, requests }, seen({ hidden: 1 }));
  const { element } = await page();
  expect([native(element, 'title').value, native(element, 'body').value]).toEqual([News.title, News.body]);
  expect(asked()[1]).toEqual({
    ...{ template: News, labels: { 'In Progress': 'Under way' }, request: 'r7', reader: 'Account Owner' },
  });
  const text = textOf(element);
  expect(text).toContain(
    'A request reaches “Under way”: Account owner, deputies of those who are away hear of it: bell and e-mail, “News”',
  );
  expect(text).toContain('As Olga Owens would read it about REQ-00007.');
  expect(text).toContain('Suggested customers whom Olga Owens may not see, and who are therefore not named: 1.');
  for (const place of ['In the bell', 'By e-mail', 'On a phone']) expect(text).toContain(place);
  await expect(element).toBeAccessible();
});

test('a place is put where one writes, and the product’s words come back', async () => {
  answers({ templates, requests }, seen());
  const { element, written } = await page();
  const body = native(element, 'body');
  body.dispatchEvent(new CustomEvent('focus'));
  body.setSelectionRange(4, 4);
  await click(element, '{number}');
  expect(written.at(-1).value.News.body).toBe('Now {number}{status}.');
  expect(body.selectionStart).toBe('Now {number}'.length);
  expect(textOf(element)).toContain('The words have changed since.');
  native(element, 'title').dispatchEvent(new CustomEvent('focus'));
  native(element, 'title').setSelectionRange(0, 6);
  await click(element, '{customer}');
  expect(written.at(-1).value.News.title).toBe('{customer}: {status}');
  answers(seen());
  await click(element, 'Show how it reads');
  expect(asked().at(-1).template).toEqual({ title: '{customer}: {status}', body: 'Now {number}{status}.' });
  expect(textOf(element)).not.toContain('The words have changed since.');
  await click(element, 'Back to the product’s words');
  expect(written.at(-1).value).toEqual(templates);
  expect(button(element, 'Back to the product’s words').disabled).toBe(true);
});

test('what the service refuses is told with the place and what is allowed, and each wrong message by name', async () => {
  const message = '{dael} is no place; there are {reader}, {deal}';
  answers({ templates, requests });
  send.mockRejectedValueOnce(
    problem({ status: 400, code: 'INVALID_INPUT', errors: [{ path: 'template.body', message }] }),
  );
  const { element } = await page(templates, [{ path: 'settings.messages.templates.Still lying.body', message }]);
  expect(textOf(element)).toContain(`“Still lying”: ${message}`);
  expect(all(element, 'c-policy-reads')).toEqual([]);
  send.mockRejectedValueOnce(problem({ status: 404, code: 'NOT_FOUND' }));
  await fillIn(element, 'Or a request’s number', 'REQ-99999');
  await click(element, 'Show how it reads');
  expect(asked().at(-1).request).toBe('REQ-99999');
  expect(textOf(element)).toContain('There is no request with this number that you can see.');
});

test('another message, request and reader are shown at once; where nobody has that part, it says so', async () => {
  answers({ templates, requests }, seen(), seen(), seen(), seen({ reader: null, bell: null, mail: null }));
  const { element } = await page();
  await choose(element, 'Message', 'Still lying');
  expect(asked().at(-1)).toMatchObject({ template: Reminder, reader: 'Reference Manager' });
  expect(textOf(element)).toContain('This is told about a reference or a nomination, not about a request.');
  await choose(element, 'Request', 'r6');
  expect(asked().at(-1).request).toBe('r6');
  await choose(element, 'Who reads it', 'CSM');
  expect(textOf(element)).toContain('On REQ-00007 there is nobody with this part now');
  expect(all(element, 'figure')).toEqual([]);
});

test('a message of one’s own is added and, while no rule uses it, removed; the product’s stay', async () => {
  answers({ templates, requests: [] });
  const { element, written } = await page();
  expect(textOf(element)).toContain('There is no request yet on which it could be shown.');
  await fillIn(element, 'A message of your own: its name', 'News');
  expect(textOf(element)).toContain('There is a message of this name already.');
  await fillIn(element, 'A message of your own: its name', 'Thanks');
  await click(element, 'Add this message');
  expect(written.at(-1).value.Thanks).toEqual(News);
  expect(field(element, 'Message').value).toBe('Thanks');
  expect(textOf(element)).toContain('No rule uses this message.');
  await click(element, 'Remove this message');
  expect(Object.keys(written.at(-1).value)).toEqual(Object.keys(templates));
  await settle();
  expect(textOf(element)).not.toContain('Remove this message');
});

test('where it cannot be read, it says so and tries again', async () => {
  send.mockRejectedValueOnce(problem({ status: 503, code: 'BUSY', title: 'Salesforce is busy.' }));
  const { element } = await page();
  expect(textOf(element)).toContain('Salesforce is busy.');
  await expect(element).toBeAccessible();
});
