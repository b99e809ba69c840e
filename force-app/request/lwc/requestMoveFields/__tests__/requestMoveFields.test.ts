import RequestMoveFields from 'c/requestMoveFields';
import { all, allFields, field, fillIn, mount } from '../../../../../config/jest.lwc.mount.js';

async function fields(move: object) {
  const element = await mount('request-move-fields', RequestMoveFields, { move: { needs: [], required: [], ...move } });
  const told = jest.fn();
  element.addEventListener('values', ({ detail }) => told(detail));
  const names = () => all(element, '[data-field]').map(({ label }) => label);
  return { element, told, names };
}
const COMPLETE = { move: 'complete', needs: ['actualGrade', 'minutesSpent', 'comment'] };
const CORRECT = { move: 'correct', needs: ['outcome', 'whose', 'on', 'comment'], required: ['outcome', 'comment'] };

test('only the fields a move needs are there, required where it says so', async () => {
  const { element, names } = await fields({ move: 'decline', needs: ['comment'], required: ['comment'] });
  expect(names()).toEqual(['Comment']);
  expect(field(element, 'Comment').required).toBe(true);
  await expect(element).toBeAccessible();
});

test('how it went is told as grade, minutes and words; what is left empty is not told', async () => {
  const { element, told } = await fields(COMPLETE);
  await fillIn(element, 'How did it go?', '4');
  expect(told).toHaveBeenLastCalledWith({ actualGrade: 4 });
  await fillIn(element, 'Minutes the customer spent', '35');
  await fillIn(element, 'Comment', ' They clicked ');
  expect(told).toHaveBeenLastCalledWith({ actualGrade: 4, minutesSpent: 35, comment: 'They clicked' });
  await fillIn(element, 'How did it go?', '');
  expect(told).toHaveBeenLastCalledWith({ minutesSpent: 35, comment: 'They clicked' });
});

test('a no asks what the customer said, a yes does not', async () => {
  const { element, told, names } = await fields({
    move: 'answer',
    needs: ['accepted', 'comment'],
    required: ['accepted'],
  });
  await fillIn(element, 'What did the customer say?', 'no');
  expect(told).toHaveBeenLastCalledWith({ accepted: false });
  expect(field(element, 'What did they say?').required).toBe(true);
  await fillIn(element, 'What did the customer say?', 'yes');
  expect(told).toHaveBeenLastCalledWith({ accepted: true });
  expect(names()).toEqual(['What did the customer say?', 'Comment']);
  expect(field(element, 'Comment').required).toBe(false);
});

test('a correction asks for the day of what took place, and who did not come of what did not', async () => {
  const { element, told, names } = await fields(CORRECT);
  expect(names()).toEqual(['What really happened?', 'Comment']);
  await fillIn(element, 'What really happened?', 'Missed');
  await fillIn(element, 'Who did not come?', 'Prospect');
  expect(field(element, 'Who did not come?').required).toBe(true);
  await fillIn(element, 'What really happened?', 'Completed');
  expect(told).toHaveBeenLastCalledWith({ outcome: 'Completed' });
  await fillIn(element, 'On which day?', '2026-11-20');
  expect(told).toHaveBeenLastCalledWith({ outcome: 'Completed', on: '2026-11-20' });
});

test('a new date lies ahead, the day of an outcome behind', async () => {
  const reopen = await fields({ move: 'reopen', needs: ['neededBy'], required: ['neededBy'] });
  expect(field(reopen.element, 'Needed by').min).toBe('2026-11-21');
  const { element } = await fields(CORRECT);
  await fillIn(element, 'What really happened?', 'Completed');
  expect(field(element, 'On which day?').max).toBe('2026-11-21');
});

test('it is right when every field is', async () => {
  const { element } = await fields(COMPLETE);
  allFields(element, true);
  expect(element.check()).toBe(true);
  allFields(element, false);
  expect(element.check()).toBe(false);
});
