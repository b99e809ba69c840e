import apexSend from '@salesforce/apex/ApiClient.send';
import RequestCalendar from 'c/requestCalendar';
import { click, mount, problem, textOf } from '../../../../../config/jest.lwc.mount.js';

const send = apexSend as unknown as jest.Mock;
const calendar = () => mount('request-calendar', RequestCalendar, { requestId: 'a02', candidateId: 'a03' });

test('downloads the entry under its name', async () => {
  send.mockResolvedValueOnce(JSON.stringify({ status: 200, body: { filename: 'Ranch.ics', ics: 'BEGIN:VCALENDAR' } }));
  const saved: string[] = [];
  const followed = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {
    const [link] = followed.mock.contexts as HTMLAnchorElement[];
    saved.push(link.download, decodeURIComponent(link.href));
  });
  const element = await calendar();
  await click(element, 'Add to calendar');
  expect(send.mock.calls[0][0]).toMatchObject({ path: '/v1/requests/a02/calendar?candidateId=a03' });
  expect(saved).toEqual(['Ranch.ics', 'data:text/calendar;charset=utf-8,BEGIN:VCALENDAR']);
});

test('says why there is none', async () => {
  send.mockRejectedValueOnce(problem({ status: 409, code: 'ILLEGAL_MOVE', title: 'No date is set.' }));
  const element = await calendar();
  await click(element, 'Add to calendar');
  expect(textOf(element)).toContain('No date is set.');
});
