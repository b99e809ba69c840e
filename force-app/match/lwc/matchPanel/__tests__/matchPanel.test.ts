import apexGet from '@salesforce/apex/ApiClient.get';
import MatchCompare from 'c/matchCompare';
import MatchPanel from 'c/matchPanel';
import { notify } from 'c/changes';
import { all, button, click, fillIn, mount, problem, settle, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aMatch, aMatchAnswer, aNearMiss, OPPORTUNITY_ID } from '../../../../../tests/data/answers.ts';

const get = apexGet as unknown as jest.Mock;
const PATH = `/v1/opportunities/${OPPORTUNITY_ID}/matches`;
const panel = () => mount('match-panel', MatchPanel, { recordId: OPPORTUNITY_ID });
const answers = (...bodies: unknown[]) => bodies.forEach((body) => get.mockResolvedValueOnce(JSON.stringify(body)));
const refuses = (status: number, code: string, title: string) =>
  get.mockRejectedValueOnce(problem({ status, code, title }));

describe('suggested customers', () => {
  beforeEach(() => get.mockReset());

  test('are shown ranked, with reasons and the age of the data, in one call', async () => {
    answers(aMatchAnswer());
    const element = await panel();
    expect(textOf(element)).toContain('Reference call by Dec 5: 1 customer');
    expect(textOf(element)).toContain('Green Valley Ranch');
    expect(textOf(element)).toContain('Also in Cattle Ranching');
    expect(textOf(element)).toContain('Ranked on data 2 minutes old');
    expect(get).toHaveBeenCalledTimes(1);
    expect(get).toHaveBeenCalledWith({ path: PATH });
    await expect(element).toBeAccessible();
  });

  test('are announced as loading until they are there', async () => {
    get.mockReturnValueOnce(new Promise(() => {}));
    const element = await panel();
    expect(textOf(element)).toContain('Loading');
    await expect(element).toBeAccessible();
  });

  test('are asked for again with the kind and the day a person sets', async () => {
    answers(aMatchAnswer(), aMatchAnswer(), aMatchAnswer());
    const element = await panel();
    await fillIn(element, 'What do you need?', 'Site visit');
    expect(get).toHaveBeenLastCalledWith({ path: `${PATH}?activityType=Site+visit` });
    const [day] = all(element, 'lightning-input');
    day.checkValidity = () => true;
    await fillIn(element, 'Needed by', '2027-01-15');
    expect(get).toHaveBeenLastCalledWith({ path: `${PATH}?activityType=Reference+call&neededBy=2027-01-15` });
  });

  test('keep showing the newest question when an older answer comes late', async () => {
    answers(aMatchAnswer());
    const element = await panel();
    const { promise, resolve: late } = Promise.withResolvers<string>();
    get.mockReturnValueOnce(promise);
    answers(aMatchAnswer({ activityType: 'Site visit' }));
    await fillIn(element, 'What do you need?', 'Case study');
    await fillIn(element, 'What do you need?', 'Site visit');
    late(JSON.stringify(aMatchAnswer({ activityType: 'Case study' })));
    await settle();
    expect(textOf(element)).toContain('Site visit by');
  });

  test('say why nothing may be asked for on this opportunity yet', async () => {
    answers(aMatchAnswer({ results: [], blocked: { code: 'STAGE_TOO_EARLY', text: 'From stage Proposal on.' } }));
    const element = await panel();
    expect(textOf(element)).toContain('References cannot be asked for on this opportunity yet');
    expect(textOf(element)).toContain('From stage Proposal on.');
    expect(() => button(element, 'Find one for me')).toThrow('0 buttons');
    await expect(element).toBeAccessible();
  });

  test('say that there are more than shown', async () => {
    answers(aMatchAnswer({ truncated: true }));
    expect(textOf(await panel())).toContain('There are more customers than shown here');
  });

  test('are looked for again on the day a near miss would be free, keeping the kind that was set', async () => {
    answers(aMatchAnswer(), aMatchAnswer({ nearMisses: [aNearMiss()] }), aMatchAnswer());
    const element = await panel();
    await fillIn(element, 'What do you need?', 'Site visit');
    await click(element, 'Not available, and why (1)');
    await click(element, 'Look on Jan 3, 2027');
    expect(get).toHaveBeenLastCalledWith({ path: `${PATH}?activityType=Site+visit&neededBy=2027-01-03` });
  });

  test('who are not available open from a button with their number, close with Escape, and the button has the keyboard', async () => {
    answers(aMatchAnswer({ nearMisses: [aNearMiss()] }));
    const element = await panel();
    const opener = button(element, 'Not available, and why (1)');
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    expect(textOf(element)).not.toContain('Hilltop Dairy');
    await click(element, 'Not available, and why (1)');
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    expect(textOf(element)).toContain('Hilltop Dairy');
    await expect(element).toBeAccessible();
    all(element, 'section')[0].dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect(textOf(element)).not.toContain('Hilltop Dairy');
    expect(all(element, 'c-match-tools')[0].shadowRoot.activeElement).toBe(opener);
  });

  test('two are compared, whether available or not', async () => {
    const compare = jest.spyOn(MatchCompare, 'open').mockResolvedValue(undefined);
    answers(aMatchAnswer({ nearMisses: [aNearMiss()] }));
    const element = await panel();
    await click(element, 'Not available, and why (1)');
    await click(element, 'Compare Green Valley Ranch');
    expect(textOf(element)).toContain('Choose a second customer to compare with Green Valley Ranch.');
    await click(element, 'Compare with Green Valley Ranch Hilltop Dairy');
    expect(compare).toHaveBeenCalledWith(expect.objectContaining({ two: [aMatch(), aNearMiss()] }));
    expect(textOf(element)).not.toContain('Choose a second customer');
    await click(element, 'Compare Green Valley Ranch');
    await click(element, 'Cancel');
    expect(textOf(element)).not.toContain('Choose a second customer');
    expect(compare).toHaveBeenCalledTimes(1);
  });

  test('are narrowed by what they have in common, of more than were asked for at first', async () => {
    const facet = [
      { value: 'Cattle Ranching', count: 4 },
      { value: 'Dairy Farming', count: 1 },
    ];
    const other = aMatch('a01000000000002AAA', {
      account: { ...aMatch().account, name: 'Sunrise Dairy', industry: 'Dairy Farming' },
    });
    const answer = aMatchAnswer({
      results: [aMatch(), other],
      facets: { ...aMatchAnswer().facets, industry: facet },
    });
    answers(answer, answer, answer);
    const element = await panel();
    await click(element, 'Narrow down');
    await click(element, 'Dairy Farming (1)');
    expect(get).toHaveBeenLastCalledWith({ path: `${PATH}?limit=50` });
    expect(textOf(element)).toContain('1 of the 2 best: Dairy Farming.');
    expect(all(element, 'c-match-card')).toHaveLength(1);
    await click(element, 'Show all');
    expect(get).toHaveBeenLastCalledWith({ path: PATH });
    expect(all(element, 'c-match-card')).toHaveLength(2);
  });

  test('are read again when a request was made for the opportunity, not for another one', async () => {
    answers(aMatchAnswer(), aMatchAnswer({ results: [] }));
    const element = await panel();
    notify('006000000000002AAA');
    notify(OPPORTUNITY_ID);
    await settle();
    expect(get).toHaveBeenCalledTimes(2);
    expect(textOf(element)).toContain('No customer fits right now');
  });
});

describe('other weights', () => {
  beforeEach(() => get.mockReset());
  const weights = { industry: 40, rest: 5 };
  const other = aMatch('a01000000000002AAA', { account: { ...aMatch().account, name: 'Sunrise Dairy' } });
  const byPolicy = aMatchAnswer({ weights, results: [aMatch(), other] });
  const tried = aMatchAnswer({ weights: { ...weights, industry: 0 }, results: [other, aMatch()] });
  const weigh = async (element: unknown, detail: object) => {
    all(element, 'c-match-weights')[0].dispatchEvent(new CustomEvent('weigh', { detail }));
    await settle();
  };

  test('are nothing for those to whom the service tells none', async () => {
    answers(aMatchAnswer());
    const element = await panel();
    expect(() => button(element, 'Try other weights')).toThrow('0 buttons');
  });

  test('rank the list anew and say what moved; the policy’s come back without a question, also when they are put away', async () => {
    answers(byPolicy, tried, tried);
    const element = await panel();
    await click(element, 'Try other weights');
    await weigh(element, { industry: 0 });
    expect(get).toHaveBeenLastCalledWith({ path: `${PATH}?weights=industry%3A0` });
    expect(textOf(element)).toContain('2 stand elsewhere than by the policy’s weights');
    await weigh(element, {});
    expect(textOf(element)).not.toContain('stand elsewhere');
    expect(get).toHaveBeenCalledTimes(2);
    await weigh(element, { industry: 0, rest: 9 });
    expect(get).toHaveBeenLastCalledWith({ path: `${PATH}?weights=industry%3A0%2Crest%3A9` });
    await click(element, 'Try other weights');
    expect(textOf(element)).not.toContain('stand elsewhere');
    expect(get).toHaveBeenCalledTimes(3);
  });

  test('are asked one at a time while a slider moves, and where it came to rest counts, also for another activity', async () => {
    answers(byPolicy);
    const element = await panel();
    await click(element, 'Try other weights');
    const { promise, resolve } = Promise.withResolvers<string>();
    get.mockReturnValueOnce(promise);
    answers(tried);
    await Promise.all([30, 20, 0].map((industry) => weigh(element, { industry })));
    expect(get).toHaveBeenCalledTimes(2);
    resolve(JSON.stringify(aMatchAnswer({ weights, results: [] })));
    await settle();
    expect(get).toHaveBeenCalledTimes(3);
    expect(get).toHaveBeenLastCalledWith({ path: `${PATH}?weights=industry%3A0` });
    expect(textOf(element)).toContain('2 stand elsewhere');
    answers(byPolicy, tried);
    await fillIn(element, 'What do you need?', 'Site visit');
    expect(get).toHaveBeenLastCalledWith({ path: `${PATH}?activityType=Site+visit&weights=industry%3A0` });
  });
});

describe('when there is no answer', () => {
  beforeEach(() => get.mockReset());

  test('a person without permission is told whom to ask, and cannot retry', async () => {
    refuses(403, 'NOT_PERMITTED', 'Your permissions do not allow this.');
    const element = await panel();
    expect(textOf(element)).toContain('Your permissions do not open this yet');
    expect(textOf(element)).toContain('Ask your Salesforce administrator');
    expect(() => button(element, 'Try again')).toThrow('0 buttons');
    await expect(element).toBeAccessible();
  });

  test('an org that is not set up says so', async () => {
    refuses(503, 'NOT_SET_UP', 'No active policy was found.');
    const element = await panel();
    expect(textOf(element)).toContain('Vouchsafe is not set up yet');
    expect(textOf(element)).toContain('Ask your administrator to activate a reference policy');
  });

  test('a fault can be tried again', async () => {
    refuses(503, 'SALESFORCE_NOT_ANSWERING', 'Salesforce is not answering.');
    const element = await panel();
    expect(textOf(element)).toContain('Salesforce is not answering.');
    answers(aMatchAnswer());
    const apexSend = jest.requireMock('@salesforce/apex/ApiClient.send').default as jest.Mock;
    apexSend.mockResolvedValueOnce(JSON.stringify({ status: 200, body: aMatchAnswer() }));
    await click(element, 'Try again');
    expect(textOf(element)).toContain('Green Valley Ranch');
    expect(apexSend).toHaveBeenCalledWith({ method: 'GET', path: PATH, body: null, idempotencyKey: null });
  });
});
