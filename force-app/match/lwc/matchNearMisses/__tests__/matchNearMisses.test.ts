import MatchNearMisses from 'c/matchNearMisses';
import { all, click, mount, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aNearMiss } from '../../../../../tests/data/answers.ts';

const VISIT = aNearMiss({
  admitsWhen: { code: 'ACTIVITY', text: 'Agreed to site visits', from: null, activityType: 'Site visit', stage: null },
});
const STAGE = aNearMiss({
  reference: { ...aNearMiss().reference, id: 'a01000000000008AAA' },
  admitsWhen: { code: 'STAGE', text: 'After stage Proposal', from: null, activityType: null, stage: 'Proposal' },
});
const drawer = (...nearMisses: unknown[]) => mount('match-near-misses', MatchNearMisses, { nearMisses });

test('says why, and what would help, read on from its heading', async () => {
  const element = await drawer(aNearMiss());
  expect(textOf(element.shadowRoot.activeElement)).toBe('Not available, and why');
  expect(textOf(element)).toContain('Hilltop Dairy');
  expect(textOf(element)).toContain('Used 2 of 2 times this quarter');
  expect(textOf(element)).toContain('Free from Jan 3');
  await expect(element).toBeAccessible();
});

test('is closed by its button or by Escape', async () => {
  const element = await drawer(aNearMiss());
  const closed = jest.fn();
  element.addEventListener('close', closed);
  await click(element, 'Close');
  const [section] = all(element, 'section');
  for (const key of ['Tab', 'Escape']) section.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  expect(closed).toHaveBeenCalledTimes(2);
});

test('offers a customer who is not available for comparison, and not to be asked', async () => {
  const element = await drawer(aNearMiss());
  const heard = jest.fn();
  element.addEventListener('compare', heard);
  await click(element, 'Compare Hilltop Dairy');
  expect(heard.mock.calls[0][0].detail).toEqual({ id: aNearMiss().reference.id });
  expect(all(element, '[data-step=ask]')).toEqual([]);
});

test('offers the change where the panel can make it, and only there', async () => {
  const element = await drawer(VISIT, STAGE);
  const heard = jest.fn();
  element.addEventListener('try', heard);
  expect(all(element, 'lightning-button')).toHaveLength(1);
  await click(element, 'Switch to Site visit');
  expect(heard.mock.calls[0][0].detail).toEqual({ activityType: 'Site visit', neededBy: '' });
});

test('tells those who may know everything that speaks against it, each once', async () => {
  const reason = (code: string, text: string) => ({ code, disclosure: 'closed', text });
  const reasons = [reason('CONTACT_LEFT', 'The person has left'), reason('SAME_PARENT', 'Belongs to the prospect')];
  const readiness = { state: 'Do not ask now', reasons };
  const element = await drawer({ ...aNearMiss(), text: 'The person has left', readiness });
  expect(textOf(element)).toContain('The person has left Belongs to the prospect');
  expect(textOf(element).match(/The person has left/g)).toHaveLength(1);
});
