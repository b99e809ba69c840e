import { expect, test } from '@jest/globals';
import { aContent } from '#tests/builders.ts';
import type { Content } from './schema.ts';
import { shareable } from './shareable.ts';

const TODAY = '2026-03-02';
const may = (content: Partial<Content>) => shareable(aContent(content), 'One-to-one', TODAY);

test.each<[string, Partial<Content>]>([
  ['as it was approved', {}],
  ['until the day it expires', { expiresOn: TODAY }],
])('may be shared %s', (_when, content) => {
  expect(may(content)).toEqual({ ok: true, link: 'https://example.com/story' });
});

test.each<[string, Partial<Content>, string]>([
  ['while it is a draft', { status: 'Draft' }, 'not approved'],
  ['while it is in review', { status: 'In Review' }, 'not approved'],
  ['where it leads nowhere', { link: null }, 'not approved'],
  ['once it is retired', { status: 'Retired' }, 'retired'],
  ['on the day after its last', { expiresOn: '2026-03-01' }, 'expired on 2026-03-01'],
  ['where the customer permits the web only', { channels: ['Web'] }, 'not permitted it for one-to-one use'],
])('may not be shared %s, and says so', (_when, content, reason) => {
  expect(may(content)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
});
