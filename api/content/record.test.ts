import { expect, test } from '@jest/globals';
import { toContent } from './record.ts';

const record = {
  ...{
    Id: 'a1',
    Name: 'Story',
    Reference__c: 'r1',
    Content_Type__c: 'Case study' as const,
    Status__c: 'Approved' as const,
  },
  ...{ Channels__c: 'One-to-one;Web', Link__c: 'https://example.com/story', Expires_On__c: null },
};

test('a link that leads nowhere on the web counts as none', () => {
  const linkOf = (link: string | null) => toContent({ ...record, Link__c: link }).link;
  expect(linkOf('https://example.com/story')).toBe('https://example.com/story');
  for (const link of ['javascript:alert(1)', 'file:///c:/story.pdf', 'story', null]) expect(linkOf(link)).toBeNull();
});

test('channels are told apart', () => {
  expect(toContent(record).channels).toEqual(['One-to-one', 'Web']);
  expect(toContent({ ...record, Channels__c: null }).channels).toEqual([]);
});
