import MatchNearMisses from 'c/matchNearMisses';
import { all, button, click, mount, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aNearMiss } from '../../../../../tests/data/answers.ts';

const VISIT = aNearMiss({
  admitsWhen: { code: 'ACTIVITY', text: 'Agreed to site visits', from: null, activityType: 'Site visit', stage: null },
});
const STAGE = aNearMiss({
  reference: { ...aNearMiss().reference, id: 'a01000000000008AAA' },
  admitsWhen: { code: 'STAGE', text: 'After stage Proposal', from: null, activityType: null, stage: 'Proposal' },
});
const drawer = (...nearMisses: unknown[]) => mount('match-near-misses', MatchNearMisses, { nearMisses });

test('is closed until somebody wants to know, and then says why and what would help', async () => {
  const element = await drawer(aNearMiss());
  expect(textOf(element)).not.toContain('Hilltop Dairy');
  expect(button(element, 'Not available, and why (1)').getAttribute('aria-expanded')).toBe('false');
  await click(element, 'Not available, and why (1)');
  expect(button(element, 'Not available, and why (1)').getAttribute('aria-expanded')).toBe('true');
  expect(textOf(element)).toContain('Hilltop Dairy');
  expect(textOf(element)).toContain('Used 2 of 2 times this quarter');
  expect(textOf(element)).toContain('Free from Jan 3');
  await expect(element).toBeAccessible();
});

test('offers the change where the panel can make it, and only there', async () => {
  const element = await drawer(VISIT, STAGE);
  const heard = jest.fn();
  element.addEventListener('try', heard);
  await click(element, 'Not available, and why (2)');
  expect(all(element, 'lightning-button')).toHaveLength(1);
  await click(element, 'Switch to Site visit');
  expect(heard.mock.calls[0][0].detail).toEqual({ activityType: 'Site visit', neededBy: '' });
});

test('tells those who may know everything that speaks against it, each once', async () => {
  const reason = (code: string, text: string) => ({ code, disclosure: 'closed', text });
  const reasons = [reason('CONTACT_LEFT', 'The person has left'), reason('SAME_PARENT', 'Belongs to the prospect')];
  const readiness = { state: 'Do not ask now', reasons };
  const element = await drawer({ ...aNearMiss(), text: 'The person has left', readiness });
  await click(element, 'Not available, and why (1)');
  expect(textOf(element)).toContain('The person has left Belongs to the prospect');
  expect(textOf(element).match(/The person has left/g)).toHaveLength(1);
});
