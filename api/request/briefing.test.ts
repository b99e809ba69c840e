import { describe, expect, test } from '@jest/globals';
import { briefing, type Asked } from './briefing.ts';

const asked: Asked = {
  activityType: 'Reference call',
  neededBy: '2026-12-04',
  prospect: 'Ranch of Ruth',
  prospectPeople: 'Their CFO',
  topics: 'How the first month went',
  products: ['Herd tracking'],
  contactName: 'Dora Featherstonehaugh',
  agreement: { on: '2026-03-02', count: 2, period: 'Calendar quarter' },
  sender: 'Olga Owens',
};
const times = [
  { startsAt: new Date('2026-11-23T17:00Z'), text: 'Monday, November 23, 2026 at 10:00 AM (America/Denver)' },
];

describe('the message to a customer', () => {
  const { subject, body } = briefing(asked, times);

  test.each([
    ['who asks', 'Who asks: Ranch of Ruth'],
    ['who would be there', 'Who would be there: Their CFO'],
    ['which product', 'About: Herd tracking'],
    ['what they want to hear', 'What they want to hear: How the first month went'],
    ['how long', 'about 30 minutes'],
    [
      'what was agreed',
      'On March 2, 2026 you agreed that we may ask you for this (reference call, at most 2 per calendar quarter).',
    ],
    ['that one may say no', 'You may say no'],
    ['when', '- Monday, November 23, 2026 at 10:00 AM (America/Denver)'],
    ['from whom', 'Thank you,\nOlga Owens'],
  ])('says %s', (_what, text) => expect(body).toContain(text));

  test('has a subject and greets by name', () => {
    expect(subject).toBe('A reference call with Ranch of Ruth?');
    expect(body.startsWith('Hello Dora Featherstonehaugh,\n')).toBe(true);
  });

  test('leaves out what its sender does not read, without a trace', () => {
    const bare = { prospect: null, prospectPeople: null, topics: null, products: [], contactName: null, sender: null };
    const message = briefing({ ...asked, ...bare, agreement: null }, []);
    expect(message.body.startsWith('Hello,\n')).toBe(true);
    expect(message.body).not.toMatch(/null|undefined|agreed|Who asks/);
    expect(message.body).toContain('It would help to meet by December 4, 2026. When would suit you?');
  });

  test('of something written proposes no meeting', () => {
    const message = briefing({ ...asked, activityType: 'Quote' }, []);
    expect(message.body).toContain('It would help to have it by December 4, 2026.');
    expect(message.body).not.toContain('How long');
  });
});
