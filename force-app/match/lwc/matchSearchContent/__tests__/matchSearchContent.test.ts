import apexSend from '@salesforce/apex/ApiClient.send';
import MatchSearchContent from 'c/matchSearchContent';
import { all, click, mount, textOf } from '../../../../../config/jest.lwc.mount.js';

const send = apexSend as unknown as jest.Mock;
const id = 'a09000000000001AAA';
const PIECE = {
  ...{ id, title: 'Two minutes', type: 'Video' },
  reference: { id: 'a01000000000001AAA', account: 'Hay Ranch' },
};

test('names each piece, its kind and its customer, and notes what is shared', async () => {
  const element = await mount('match-search-content', MatchSearchContent, { content: [PIECE] });
  expect(textOf(element)).toContain('Stories, videos and quotes');
  expect(all(element, 'a').map((link: HTMLElement) => textOf(link))).toEqual(['Two minutes', 'Hay Ranch']);
  await expect(element).toBeAccessible();
  const shared = { id: 's', contentId: id, title: 'Two minutes', type: 'Video', link: 'https://example.com/two' };
  send.mockResolvedValue(JSON.stringify({ status: 201, body: shared }));
  await click(element, 'Share the video “Two minutes”');
  expect(send.mock.calls).toEqual([[expect.objectContaining({ path: `/v1/content/${id}/shares`, body: '{}' })]]);
  expect(textOf(element)).toContain('Noted as shared');
});

test('takes no room where there is nothing', async () => {
  expect(textOf(await mount('match-search-content', MatchSearchContent, { content: [] }))).toBe('');
});
