import apexSend from '@salesforce/apex/ApiClient.send';
import RequestMove from 'c/requestMove';
import RequestPage from 'c/requestPage';
import { all, mount, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aRequestView, OWNER, REP } from '../../../../../tests/data/answers.ts';

const { CurrentPageReference: place } = jest.requireActual('lightning/navigation');
const send = apexSend as unknown as jest.Mock;
const open = jest.spyOn(RequestMove, 'open');
const { id, decisions } = aRequestView();
const move = (name: string) => ({ move: name, candidateId: null, label: name, needs: ['comment'], required: [] });
const ball = (step: string | null, user: typeof REP | null = REP, party = 'Fulfiller') => ({
  ...{ party, user, since: '2026-11-21T10:00:00Z', overdue: false, usualHours: null, nextStep: 'Next', step },
});

/** The page of a request, by a link that carries a step; what it brought into view. */
async function come(step: string, parts: object): Promise<{ element: HTMLElement; shown: string[] }> {
  const shown: string[] = [];
  Element.prototype.scrollIntoView = function () {
    shown.push(this.localName === 'section' ? this.className : this.localName);
  };
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: aRequestView(parts) }));
  const element = await mount('request-page', RequestPage, { recordId: id });
  place.emit({ type: 'standard__recordPage', attributes: { recordId: id }, state: { c__step: step } });
  await settle();
  return { element, shown };
}

beforeEach(() => {
  send.mockReset();
  open.mockReset().mockResolvedValue(undefined);
});

test('an approval that waits for me has the focus, to be read before it is decided', async () => {
  const moves = [move('approve'), move('decline')];
  const { element, shown } = await come('approve', { moves, ball: ball('approve', REP, 'Account Owner') });
  expect(shown).toEqual(['c-request-moves']);
  expect(open).not.toHaveBeenCalled();
  expect(all(element, '.said')).toHaveLength(0);
});

test.each(['ask', 'answer', 'schedule', 'confirm'])('%s opens its form for whose step it is, once', async (step) => {
  const { element } = await come(step, { moves: [move('release'), move(step)], ball: ball(step) });
  expect(open).toHaveBeenCalledTimes(1);
  expect(open).toHaveBeenCalledWith(expect.objectContaining({ move: move(step) }));
  send.mockResolvedValueOnce(
    JSON.stringify({ status: 200, body: aRequestView({ moves: [move(step)], ball: ball(step) }) }),
  );
  (element as HTMLElement & { recordId: string }).recordId = id;
  await settle();
  expect(open).toHaveBeenCalledTimes(1);
});

test('the answer of a customer is recorded by who arranges it', async () => {
  await come('answer', { moves: [move('answer')], ball: ball('answer', null, 'Customer'), fulfiller: REP });
  expect(open).toHaveBeenCalledTimes(1);
});

test('a step of somebody else says whose it is and opens nothing, though I might take it', async () => {
  const { element, shown } = await come('ask', { moves: [move('ask')], ball: ball('ask', OWNER) });
  expect(shown).toEqual(['turn']);
  expect(open).not.toHaveBeenCalled();
  expect(textOf(element)).toContain('Waits for Olga Owner');
});

test('a step that is over says what became of it', async () => {
  const approved = { ...decisions[0], id: 'x', turn: 9, text: 'Approved by Olga Owner', at: '2026-11-21T09:30:00Z' };
  const { element } = await come('approve', {
    moves: [],
    ball: ball('ask', OWNER),
    decisions: [...decisions, approved],
  });
  expect(textOf(element)).toContain('This step is over: Approved by Olga Owner, Nov 21, 2026, 9:30 AM.');
});

test('a link to another request is not followed here', async () => {
  send.mockResolvedValueOnce(
    JSON.stringify({ status: 200, body: aRequestView({ moves: [move('ask')], ball: ball('ask') }) }),
  );
  await mount('request-page', RequestPage, { recordId: id });
  place.emit({ type: 'standard__recordPage', attributes: { recordId: 'other' }, state: { c__step: 'ask' } });
  await settle();
  expect(open).not.toHaveBeenCalled();
});
