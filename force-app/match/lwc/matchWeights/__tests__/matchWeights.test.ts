import MatchWeights from 'c/matchWeights';
import { all, click, mount, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aMatch } from '../../../../../tests/data/answers.ts';

const POLICY = { rest: 5, industry: 40, language: 15 };
const weights = () => mount('match-weights', MatchWeights, { policy: POLICY, results: [aMatch()] });
const slider = (element: unknown, criterion: string) => all(element, `[data-criterion=${criterion}]`)[0];

function move(element: unknown, criterion: string, weight: number) {
  const input = slider(element, criterion);
  input.value = String(weight);
  input.dispatchEvent(new CustomEvent('input'));
}

function listen(element: HTMLElement): unknown[] {
  const heard: unknown[] = [];
  element.addEventListener('weigh', (event) => heard.push((event as CustomEvent).detail));
  return heard;
}

test('has a slider for every criterion of the policy, the weightiest first, and says which do nothing here', async () => {
  const element = await weights();
  expect(all(element, 'label').map(textOf)).toEqual(['Industry 40', 'Language 15', 'Time since the last use 5']);
  expect(all(element, '.note').map(textOf)).toEqual(Array(2).fill('This opportunity says nothing about it'));
  await expect(element).toBeAccessible();
});

test('tells what differs from the policy, and nothing of what was put back', async () => {
  const element = await weights();
  const heard = listen(element);
  move(element, 'industry', 10);
  move(element, 'rest', 9);
  move(element, 'rest', 5);
  await settle();
  expect(heard).toEqual([{ industry: 10 }, { industry: 10, rest: 9 }, { industry: 10 }]);
  expect(textOf(element)).toContain('Industry 10 The policy says 40');
});

test('goes back to the policy', async () => {
  const element = await weights();
  const heard = listen(element);
  move(element, 'industry', 0);
  await settle();
  await click(element, 'Back to the policy’s weights');
  expect(heard).toEqual([{ industry: 0 }, {}]);
  expect(textOf(element)).toContain('Industry 40');
  expect(all(element, 'lightning-button')[0].disabled).toBe(true);
});
