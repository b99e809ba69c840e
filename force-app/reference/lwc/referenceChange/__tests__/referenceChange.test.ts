import apexGet from '@salesforce/apex/ApiClient.get';
import apexSend from '@salesforce/apex/ApiClient.send';
import ReferenceChange from 'c/referenceChange';
import { all, click, field, fillIn, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
import { OWNER } from '../../../../../tests/data/answers.ts';
import { aReferenceView } from '../../../../../tests/data/referenceAnswers.ts';

const get = apexGet as unknown as jest.Mock;
const send = apexSend as unknown as jest.Mock;
const choices = { period: ['Calendar month', 'Calendar year'], activityType: ['Reference call', 'Quote'] };
const REFERENCE = aReferenceView({
  canEdit: true,
  may: { changes: ['edit', 'agree', 'withhold'], fields: ['headline', 'products', 'limit', 'period'], choices },
});

async function dialog(form: string, parts: object = {}, fieldsAreValid = true) {
  const element = await mount('reference-change', ReferenceChange, {
    label: 'x',
    reference: REFERENCE,
    form,
    ...parts,
  });
  for (const each of all(element, '[data-field]')) each.reportValidity = () => fieldsAreValid;
  const closed = jest.fn();
  element.addEventListener('closed', ({ detail }) => closed(detail));
  return { element, closed };
}
const labels = (element: HTMLElement) => all(element, '[data-field]').map(({ label }: { label: string }) => label);
const sent = (call = 0) => JSON.parse(send.mock.calls[call][0].body);
const answers = () =>
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: { reference: REFERENCE, overrun: [], others: 0 } }));

beforeEach(() => [get, send].forEach((each) => each.mockReset()));

// First: once anything was sent, the page reads past the platform's cache.
test('the people who keep it are searched for by name, and only who changed is sent', async () => {
  get.mockResolvedValue(JSON.stringify({ people: [{ ...OWNER, title: 'CSM' }] }));
  answers();
  const { element } = await dialog('keepers', {
    reference: { ...REFERENCE, may: { ...REFERENCE.may, fields: ['csmId', 'managerId'] } },
  });
  expect(field(element, 'Reference manager').value).toBe(REFERENCE.manager?.id);
  await fillIn(element, 'Customer success manager', OWNER.id);
  await click(element, 'Save');
  expect(sent()).toEqual({ change: 'edit', csmId: OWNER.id });
});

test('only what this person may change is there, and only what they changed is sent', async () => {
  answers();
  const { element, closed } = await dialog('facts');
  expect(labels(element)).toEqual(['Headline', 'Products']);
  await expect(element).toBeAccessible();
  await fillIn(element, 'Products', 'GTX Pro, Mobile, ');
  await click(element, 'Save');
  expect(send.mock.calls[0][0]).toMatchObject({ path: `/v1/references/${REFERENCE.id}/changes` });
  expect(sent()).toEqual({ change: 'edit', products: ['GTX Pro', 'Mobile'] });
  expect(closed).toHaveBeenCalledWith(expect.objectContaining({ made: sent() }));
});

test('an emptied limit is none, and a form in which nothing changed sends nothing', async () => {
  answers();
  const first = await dialog('limits');
  await fillIn(first.element, 'At most, times', '');
  await fillIn(first.element, 'Within', '');
  await click(first.element, 'Save');
  expect(sent()).toEqual({ change: 'edit', limit: null, period: null });
  const second = await dialog('limits');
  await click(second.element, 'Save');
  expect(send).toHaveBeenCalledTimes(1);
  expect(second.closed).toHaveBeenCalledWith(null);
});

test('a new agreement offers what nothing was agreed for yet; an existing one keeps its activity', async () => {
  const fresh = await dialog('agree');
  expect(field(fresh.element, 'Activity').options).toEqual([{ label: 'Quote', value: 'Quote' }]);
  answers();
  const known = await dialog('agree', { activityType: 'Reference call' });
  expect(field(known.element, 'Activity')).toBeUndefined();
  expect(field(known.element, 'Who agreed, and how').value).toBe('Nneka Okafor, by e-mail');
  await fillIn(known.element, 'Ends on', '');
  await click(known.element, 'Save');
  expect(sent()).toEqual({ change: 'agree', activityType: 'Reference call', expiresOn: null });
});

test('what is refused stands beside the name of its field; the same again has the same key', async () => {
  const errors = [{ path: 'reviewOn', message: 'must be a day to come.' }];
  send.mockRejectedValue(problem({ status: 400, code: 'INVALID_INPUT', title: 'No.', detail: 'reviewOn …', errors }));
  const { element, closed } = await dialog('withhold');
  await fillIn(element, 'Reason', 'Merger');
  await fillIn(element, 'Look at it again on', '2020-01-01');
  await click(element, 'Save');
  expect(textOf(element)).toContain('Look at it again on: must be a day to come.');
  await click(element, 'Save');
  expect(send.mock.calls[0][0].idempotencyKey).toBe(send.mock.calls[1][0].idempotencyKey);
  expect(closed).not.toHaveBeenCalled();
  await expect(element).toBeAccessible();
});

test('nothing is sent while a field is not right', async () => {
  const { element } = await dialog('withhold', {}, false);
  await click(element, 'Save');
  expect(send).not.toHaveBeenCalled();
});
