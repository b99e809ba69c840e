import apexSend from '@salesforce/apex/ApiClient.send';
import RequestBriefing from 'c/requestBriefing';
import { all, button, click, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';

const send = apexSend as unknown as jest.Mock;
const LABEL = 'What both sides should know';
const body = {
  toCustomer: { subject: 'Before the call', body: 'Hello Dora,\n\nThank you' },
  toProspect: { subject: 'Before you call', body: 'Hello,\n\nAsk & learn' },
};
const briefing = () => mount('request-briefing', RequestBriefing, { requestId: 'a02', candidateId: 'a03' });

test('shows a text for each side, to be copied or opened as an e-mail, and hides them again', async () => {
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body }));
  const element = await briefing();
  expect(textOf(element)).not.toContain('Hello');
  await click(element, LABEL);
  expect(send.mock.calls[0][0]).toMatchObject({ path: '/v1/requests/a02/briefing?candidateId=a03' });
  const [customer, prospect] = all(element, 'section').map(textOf);
  expect(customer).toContain('For the customer Before the call Hello Dora, Thank you');
  expect(prospect).toContain('For the prospect Before you call');
  const mails = all(element, 'a').map((link) => (link as HTMLAnchorElement).href);
  expect(mails[1]).toBe('mailto:?subject=Before%20you%20call&body=Hello%2C%0D%0A%0D%0AAsk%20%26%20learn');
  await click(element, LABEL);
  expect(all(element, 'section')).toEqual([]);
});

test('says why there is none, and can be asked again', async () => {
  send.mockRejectedValueOnce(problem({ status: 404, code: 'NOT_FOUND', title: 'No date is set.' }));
  const element = await briefing();
  await click(element, LABEL);
  expect(textOf(element)).toContain('No date is set.');
  expect(button(element, LABEL)).toBeDefined();
});
