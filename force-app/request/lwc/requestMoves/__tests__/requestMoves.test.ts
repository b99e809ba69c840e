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

test('every legal move is a button; the first that carries the request on stands out, what ends it comes last', async () => {
  const element = await moves(
    move('decline', 'Decline', RANCH.id),
    move('approve', 'Approve', RANCH.id),
    move('cancel', 'Cancel request'),
  );
  expect(labels(element)).toEqual([
    ['Approve', 'brand'],
    ['Decline', 'destructive-text'],
    ['Cancel request', 'destructive-text'],
  ]);
  await expect(element).toBeAccessible();
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
