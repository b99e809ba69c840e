import apexSend from '@salesforce/apex/ApiClient.send';
import ContentOffer from 'c/contentOffer';
import { all, button, click, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';
import { OPPORTUNITY_ID } from '../../../../../tests/data/answers.ts';

const send = apexSend as unknown as jest.Mock;
const WAY = {
  ...{ kind: 'content', referenceId: 'a01000000000001AAA', contentId: 'a0C000000000001AAA' },
  ...{ contentType: 'Case study', label: 'How Green Valley did it' },
};
const LINK = 'https://stories.example.com/green-valley';
const offer = (way = {}) =>
  mount('content-offer', ContentOffer, {
    ...{ way: { ...WAY, ...way }, opportunityId: OPPORTUNITY_ID, insteadOf: WAY.referenceId },
  });

beforeEach(() => send.mockReset());

test('says what it is, and once shared where it leads, so that it can be sent', async () => {
  send.mockResolvedValueOnce(JSON.stringify({ status: 201, body: { title: WAY.label, link: LINK } }));
  const element = await offer();
  await click(element, 'Share the case study “How Green Valley did it”');
  const [{ path, body }] = send.mock.calls[0];
  expect(path).toBe(`/v1/content/${WAY.contentId}/shares`);
  expect(JSON.parse(body)).toEqual({ opportunityId: OPPORTUNITY_ID, insteadOf: WAY.referenceId });
  expect(textOf(element)).toContain('Noted as shared. Send this: How Green Valley did it');
  expect(all(element, 'a').map((link) => link.getAttribute('href'))).toEqual([LINK]);
  expect(() => button(element, 'Share the case study “How Green Valley did it”')).toThrow();
  await expect(element).toBeAccessible();
});

test('says why it may not be shared, and stays', async () => {
  const refused = {
    status: 409,
    code: 'NOT_SHAREABLE',
    title: 'This may not be shared now.',
    detail: 'It has been retired.',
  };
  send.mockRejectedValueOnce(problem(refused));
  const element = await offer({ contentType: null });
  await click(element, 'Share the content “How Green Valley did it”');
  expect(textOf(element)).toContain('This may not be shared now. It has been retired.');
  expect(button(element, 'Share the content “How Green Valley did it”').disabled).toBe(false);
});
