import RequestMoves from 'c/requestMoves';
import { all, click, mount } from '../../../../../config/jest.lwc.mount.js';
import { aRequestView } from '../../../../../tests/data/answers.ts';

const [RANCH] = aRequestView().candidates;
const DAIRY = { ...RANCH, id: 'a03000000000002AAA', account: { ...RANCH.account, name: 'Sunrise Dairy' } };
const move = (name: string, label: string, candidateId: string | null = null) => {
  return { move: name, label, candidateId, needs: [], required: [] };
};
const moves = (...list: unknown[]) =>
  mount('request-moves', RequestMoves, { request: aRequestView({ candidates: [RANCH, DAIRY], moves: list }) });
const labels = (element: HTMLElement) => all(element, 'lightning-button').map(({ label, variant }) => [label, variant]);

const menu = (element: HTMLElement) => all(element, 'lightning-menu-item').map(({ label }) => label);

test('the next moves are buttons; the first stands out, what ends something comes last', async () => {
  const element = await moves(move('decline', 'Decline', RANCH.id), move('approve', 'Approve', RANCH.id));
  expect(labels(element)).toEqual([
    ['Approve', 'brand'],
    ['Decline', 'destructive-text'],
  ]);
  await expect(element).toBeAccessible();
});

test('what lies beside the way stands in a menu; one such step alone needs none', async () => {
  const aside = [move('cancel', 'Cancel request'), move('remind', 'Remind')];
  const element = await moves(move('schedule', 'Schedule', RANCH.id), ...aside);
  expect(labels(element)).toEqual([['Schedule', 'brand']]);
  expect(menu(element)).toEqual(['Remind', 'Cancel request']);
  await expect(element).toBeAccessible();
  const alone = await moves(move('schedule', 'Schedule', RANCH.id), move('cancel', 'Cancel request'));
  expect(labels(alone).map(([label]) => label)).toEqual(['Schedule', 'Cancel request']);
  expect(menu(alone)).toEqual([]);
});

test('a step of the menu is told like a button’s', async () => {
  const element = await moves(move('remind', 'Remind'), move('merge', 'Merge'));
  const heard = jest.fn();
  element.addEventListener('move', ({ detail }) => heard(detail.move.move));
  const [more] = all(element, 'lightning-button-menu');
  more.dispatchEvent(new CustomEvent('select', { detail: { value: '1' } }));
  expect(heard).toHaveBeenCalledWith('merge');
});

test('the same move for two customers names each', async () => {
  const element = await moves(move('approve', 'Approve', RANCH.id), move('approve', 'Approve', DAIRY.id));
  expect(labels(element).map(([label]) => label)).toEqual(['Approve: Green Valley Ranch', 'Approve: Sunrise Dairy']);
});

test('a click tells which move', async () => {
  const element = await moves(move('approve', 'Approve', RANCH.id), move('approve', 'Approve', DAIRY.id));
  const heard = jest.fn();
  element.addEventListener('move', ({ detail }) => heard(detail.move.candidateId));
  await click(element, 'Approve: Sunrise Dairy');
  expect(heard).toHaveBeenCalledWith(DAIRY.id);
});
