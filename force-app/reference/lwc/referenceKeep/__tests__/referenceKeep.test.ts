import apexSend from '@salesforce/apex/ApiClient.send';
import ReferenceChange from 'c/referenceChange';
import ReferenceKeep from 'c/referenceKeep';
import { all, button, click, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aReferenceView } from '../../../../../tests/data/referenceAnswers.ts';

const send = apexSend as unknown as jest.Mock;
const open = jest.spyOn(ReferenceChange, 'open');
const may = (...changes: string[]) => ({ changes, fields: ['headline'], choices: {} });
const aReference = (parts: object = {}) =>
  aReferenceView({ canEdit: true, may: may('edit', 'verify', 'pause'), ...parts } as never);
const answers = (more: object = {}) =>
  send.mockResolvedValueOnce(
    JSON.stringify({ status: 200, body: { reference: aReference(), overrun: [], others: 0, ...more } }),
  );

async function keep(parts: object = {}) {
  const element = await mount('reference-keep', ReferenceKeep, { reference: aReference(parts) });
  const kept = jest.fn();
  element.addEventListener('kept', ({ detail }) => kept(detail));
  return { element, kept };
}
const labels = (element: HTMLElement) => all(element, 'lightning-button').map(({ label }: { label: string }) => label);

beforeEach(() => {
  send.mockReset();
  open.mockReset();
});

test('offers what this person may do now, and nothing else', async () => {
  const { element } = await keep();
  expect(labels(element)).toEqual(['Still right', 'Edit facts', 'Pause']);
  await expect(element).toBeAccessible();
  const paused = await keep({ status: 'On Hold', may: may('resume', 'release-withholding') });
  expect(labels(paused.element)).toEqual(['Resume', 'Stop withholding']);
});

test('what was not confirmed for long asks for it first', async () => {
  const { element } = await keep({ stale: true });
  expect(button(element, 'Still right').variant).toBe('brand');
  expect(button((await keep()).element, 'Still right').variant).toBe('neutral');
});

test('a reference without a manager can be taken over by one who may', async () => {
  const manager = { id: '005000000000MANAAA', name: 'Mara', active: false };
  const { element } = await keep({ manager, may: { ...may('edit'), fields: ['managerId'] } });
  answers();
  await click(element, 'Become its reference manager');
  expect(JSON.parse(send.mock.calls[0][0].body)).toMatchObject({ change: 'edit', managerId: expect.any(String) });
});

test('a pause is made in a small form and taken back with one click', async () => {
  const { element, kept } = await keep();
  const made = { change: 'pause', until: '2026-12-12' };
  open.mockResolvedValueOnce({ made, answer: { reference: aReference(), overrun: [], others: 0 } });
  await click(element, 'Pause');
  expect(open).toHaveBeenCalledWith(expect.objectContaining({ form: 'pause', label: 'Pause: Green Valley Ranch' }));
  expect(kept).toHaveBeenCalledTimes(1);
  answers();
  await click(element, 'Undo');
  expect(JSON.parse(send.mock.calls[0][0].body)).toEqual({ change: 'resume', status: 'Active' });
  expect(labels(element)).not.toContain('Undo');
});

test('says which open requests no longer fit, and how many more there are', async () => {
  const overrun = [
    {
      requestId: 'a02000000000001AAA',
      requestNumber: 'REQ-00012',
      activityType: 'Site visit',
      on: '2026-12-05',
      code: 'LIMIT_REACHED',
      text: 'This customer is asked at most once a year, and that is reached',
    },
  ];
  answers({ overrun, others: 2 });
  const { element } = await keep();
  await click(element, 'Still right');
  const text = textOf(element);
  expect(text).toContain('No longer fits, and stays reserved until somebody moves or ends it:');
  expect(text).toContain('REQ-00012, Site visit, 2026-12-05');
  expect(text).toContain('2 more open requests are affected that you cannot open.');
  await expect(element).toBeAccessible();
});

test('a refusal is told where the button is, and closing the form without a change tells nothing', async () => {
  send.mockRejectedValueOnce(
    problem({ status: 409, code: 'ILLEGAL_MOVE', title: 'Not now.', detail: 'It is retired.' }),
  );
  const { element, kept } = await keep();
  await click(element, 'Still right');
  expect(textOf(element)).toContain('It is retired.');
  open.mockResolvedValueOnce(undefined);
  await click(element, 'Edit facts');
  await settle();
  expect(kept).not.toHaveBeenCalled();
});
