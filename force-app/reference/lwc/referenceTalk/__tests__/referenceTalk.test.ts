import apexSend from '@salesforce/apex/ApiClient.send';
import ReferenceTalk from 'c/referenceTalk';
import { all, button, click, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
import type { Talk } from '#api/reference/talkSchema.ts';

const send = apexSend as unknown as jest.Mock;
beforeEach(() => send.mockReset());

const task = { id: '00T000000000009AAA', dueOn: '2020-03-09', who: 'Ana' };
const aTalk = (parts: Partial<Talk> = {}): Talk => ({
  ...{ lastOn: '2020-01-05', days: 43, was: 'talk', limitDays: 240, isPast: false, more: false },
  ...{ split: null, latest: [], task: null, mayMakeTask: false, ...parts },
});
const show = (talk: Talk | null) =>
  mount('reference-talk', ReferenceTalk, { talk, referenceId: 'a01000000000001AAA', name: 'Lakeside dairy' });
const said = async (parts: Partial<Talk>) => textOf(await show(aTalk(parts)));

test('says how long nobody just talked to them, what the touches of a year were about, and the latest', async () => {
  const about = { subject: 'Renewal', who: 'Ana', object: 'Task' } as const;
  const element = await show(
    aTalk({
      ...{ days: 250, isPast: true, split: { asks: 3, deals: 1, talks: 2, share: 67 } },
      latest: [
        { ...about, id: '00T000000000001AAA', on: '2020-02-03', kind: 'deal' },
        {
          ...about,
          id: '00U000000000001AAA',
          on: '2020-01-05',
          kind: 'talk',
          object: 'Event',
          subject: null,
          who: null,
        },
      ],
    }),
  );
  const text = textOf(element);
  expect(text).toContain('Last talked to without asking for anything: 250 days ago (Jan 5, 2020)');
  expect(text).toContain('240 days or more: somebody should talk to them');
  expect(text).toContain('Asks: 3 About deals: 1 Just talk: 2 67% of 6 asked for something or were about a deal');
  expect(all(element, '.lines li').map(textOf)).toEqual([
    'Feb 3, 2020 Renewal About a deal · Ana',
    'Jan 5, 2020 Without a subject Just talk',
  ]);
  expect(all(element, '.part').map(({ style }: HTMLElement) => style.cssText)).toEqual([
    ...['flex-grow: 3;', 'flex-grow: 1;', 'flex-grow: 2;'],
  ]);
  await expect(element).toBeAccessible();
});

test('says it in other words where nothing is logged, of today, or not for these eyes', async () => {
  expect(await said({ days: 1 })).toContain('anything: 1 day ago');
  expect(await said({ days: 0 })).toContain('anything: today');
  expect(await said({ was: 'confirmed' })).toContain('43 days ago (Jan 5, 2020), when the details were confirmed');
  const none = await said({ was: 'joined' });
  expect(none).toContain('Nobody has just talked to them since they became a reference, 43 days ago');
  expect(none).toContain('No call, e-mail or meeting that you may see is logged. Counted is what you may see');
  expect(none).not.toMatch(/Touches in a year|somebody should/);
  expect(await said({ split: { asks: 0, deals: 0, talks: 0, share: null } })).toContain(
    'Nobody was in touch for a year',
  );
  expect(await said({ more: true })).toContain('Counted are the latest 200');
  expect(textOf(await show(null))).toBe('You may not see this customer’s calls, e-mails and meetings in Salesforce.');
});

test('makes a task on one click, shows the one that is open instead, and says why it was refused', async () => {
  expect(await said({ task })).toContain('A task is open: due Mar 9, 2020, with Ana');
  const element = await show(aTalk({ mayMakeTask: true }));
  send.mockRejectedValueOnce(
    problem({ status: 409, code: 'TASK_REFUSED', title: 'Salesforce did not take this task.' }),
  );
  await click(element, 'Make a task');
  expect(textOf(element)).toContain('Salesforce did not take this task.');
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: { task: { ...task, who: null }, made: true } }));
  await click(element, 'Make a task');
  expect(send.mock.calls[1][0]).toMatchObject({ method: 'POST', path: '/v1/references/a01000000000001AAA/tasks' });
  expect(send.mock.calls[1][0].idempotencyKey).toBe(send.mock.calls[0][0].idempotencyKey);
  expect(button(element, 'A task is open: due Mar 9, 2020')).toBeDefined();
  expect(textOf(element)).not.toContain('Make a task');
});
