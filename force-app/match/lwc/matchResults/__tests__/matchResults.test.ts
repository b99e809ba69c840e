import MatchResults from 'c/matchResults';
import RequestForm from 'c/requestForm';
import { subscribe } from 'c/changes';
import { all, button, click, mount, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aMatch, aMatchAnswer, aRequestView, OPPORTUNITY_ID } from '../../../../../tests/data/answers.ts';

const RANCH = aMatch();
const DAIRY = aMatch('a01000000000002AAA', { account: { ...RANCH.account, name: 'Sunrise Dairy' } });
const ANSWER = aMatchAnswer({ results: [RANCH, DAIRY] });
const open = jest.spyOn(RequestForm, 'open');
const results = (answer = ANSWER) => mount('match-results', MatchResults, { answer });

beforeEach(() => open.mockReset());

test('Ask opens the form with that customer, on the day and for the kind that were ranked', async () => {
  open.mockResolvedValue(undefined);
  await click(await results(), 'Ask for Sunrise Dairy');
  expect(open).toHaveBeenCalledTimes(1);
  expect(open).toHaveBeenCalledWith(
    expect.objectContaining({
      label: 'Ask for a customer',
      opportunity: ANSWER.opportunity,
      activityType: 'Reference call',
      neededBy: '2026-12-05',
      customers: [DAIRY],
    }),
  );
});

test('several customers are asked for in the order they were chosen', async () => {
  open.mockResolvedValue(undefined);
  const element = await results();
  await click(element, 'Choose Sunrise Dairy');
  await click(element, 'Choose Green Valley Ranch');
  expect(textOf(element)).toContain('In this order: 1. Sunrise Dairy, 2. Green Valley Ranch');
  await expect(element).toBeAccessible();
  await click(element, 'Ask for these customers');
  expect(open).toHaveBeenCalledWith(expect.objectContaining({ customers: [DAIRY, RANCH] }));
  await click(element, 'Choice 1 Sunrise Dairy');
  expect(textOf(element)).toContain('In this order: 1. Green Valley Ranch');
  await click(element, 'Clear');
  expect(textOf(element)).not.toContain('In this order');
});

test('Find one for me opens the form with nobody', async () => {
  open.mockResolvedValue(undefined);
  await click(await results(), 'Find one for me');
  expect(open).toHaveBeenCalledWith(expect.objectContaining({ label: 'Find one for me', customers: [] }));
});

test('a request that was sent is told with a link, and to the rest of the page', async () => {
  const full = [
    {
      referenceId: DAIRY.reference.id,
      code: 'LIMIT_REACHED',
      rule: 'LIMIT_REACHED',
      count: 2,
      limit: 2,
      nextDate: null,
      text: 'Used 2 of 2 times this quarter',
    },
  ];
  open.mockResolvedValue({ request: aRequestView(), full });
  const changed: string[] = [];
  const end = subscribe(
    () => changed.push(OPPORTUNITY_ID),
    () => OPPORTUNITY_ID,
  );
  const element = await results();
  const toast = jest.fn();
  element.addEventListener('lightning__showtoast', toast);
  await click(element, 'Choose Sunrise Dairy');
  await click(element, 'Ask for these customers');
  end();
  expect(changed).toEqual([OPPORTUNITY_ID]);
  const { title, message, messageData, variant } = toast.mock.calls[0][0].detail;
  expect(title).toBe('Your request was sent');
  expect(message).toBe('{0} Not reserved: Sunrise Dairy: Used 2 of 2 times this quarter.');
  expect(messageData[0].label).toBe('REQ-00012');
  expect(variant).toBe('warning');
  expect(textOf(element)).not.toContain('In this order');
});

test('the keyboard is back on the button when the form closes', async () => {
  open.mockResolvedValue(undefined);
  const element = await results();
  await click(element, 'Ask for Sunrise Dairy');
  const [, actions] = all(element, 'c-match-actions');
  expect(actions.shadowRoot.activeElement).toBe(button(element, 'Ask for Sunrise Dairy'));
});

test('people who may only look are told so and are offered nothing to ask', async () => {
  const element = await results(aMatchAnswer({ opportunity: { ...ANSWER.opportunity, canRequest: false } }));
  expect(textOf(element)).toContain('You can look; asking needs edit access to this opportunity.');
  expect(all(element, 'lightning-button, [data-step=ask], [data-step=choose]')).toHaveLength(0);
});

test('a customer that is no longer suggested is no longer chosen', async () => {
  const element = await results();
  await click(element, 'Choose Sunrise Dairy');
  element.answer = aMatchAnswer();
  await settle();
  expect(textOf(element)).not.toContain('In this order');
});

test('when nobody fits, the reference team can still be asked to find one', async () => {
  const element = await results(aMatchAnswer({ results: [] }));
  expect(textOf(element)).toContain('No customer fits right now');
  expect(button(element, 'Find one for me')).toBeTruthy();
  await expect(element).toBeAccessible();
});

test('other weights say who stands elsewhere by them', async () => {
  const BANK = aMatch('a01000000000003AAA', { account: { ...RANCH.account, name: 'First Bank' } });
  const active = aMatchAnswer({ results: [RANCH, DAIRY] });
  const element = await mount('match-results', MatchResults, {
    answer: aMatchAnswer({ results: [DAIRY, RANCH, BANK] }),
    active,
  });
  expect(all(element, '.moved').map(textOf)).toEqual(['Up 1 place', 'Down 1 place', 'New in this list']);
  expect(textOf(element)).toContain('3 stand elsewhere than by the policy’s weights');
  element.answer = aMatchAnswer({ results: [RANCH, DAIRY] });
  await settle();
  expect(textOf(element)).toContain('Nobody stands elsewhere');
  element.answer = active;
  await settle();
  expect(textOf(element)).not.toContain('stands elsewhere');
});

test('shows alone who has one of the values that were picked of every kind, and says how many of how many', async () => {
  const of = (number: number, industry: string, product: string) =>
    aMatch(`a0100000000000${number}AAA`, {
      account: { ...RANCH.account, name: `${industry} ${number}`, industry },
      reference: { ...RANCH.reference, id: `a0100000000000${number}AAA`, products: [product] },
    });
  const all4 = [of(1, 'Dairy', 'Mobile'), of(2, 'Dairy', 'Cloud'), of(3, 'Bank', 'Mobile'), of(4, 'Ranch', 'Mobile')];
  const element = await mount('match-results', MatchResults, {
    answer: aMatchAnswer({ results: all4 }),
    picked: { industry: ['Dairy', 'Bank'], product: ['Mobile'], region: [] },
  });
  const names = () => all(element, 'c-record-link').map(({ label }) => label);
  expect(names()).toEqual(['Dairy 1', 'Bank 3']);
  expect(textOf(element)).toContain('2 of the 4 best: Dairy, Bank, Mobile.');
  const heard = jest.fn();
  element.addEventListener('narrow', heard);
  await click(element, 'Show all');
  expect(heard.mock.calls[0][0].detail).toEqual({});
  element.picked = {};
  await settle();
  expect(names()).toHaveLength(4);
});
