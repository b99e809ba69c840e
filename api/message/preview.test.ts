import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Cause } from './cause.ts';
import type { Known } from './compose.ts';
import { previewFor, shared } from './preview.ts';

const names = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('Lakeside', 'Hilltop'));
const known = fc.record({ deals: names, customers: names, nominees: names }).map((all): Known => ({
  deals: new Map(Object.entries(all.deals)),
  customers: new Map(Object.entries(all.customers)),
  nominees: new Map(Object.entries(all.nominees)),
}));
const entries = ({ deals, customers, nominees }: Known) =>
  [...deals, ...customers, ...nominees].map((each) => each.join(' '));

test('a look at somebody else’s message shows no name that not both read', () => {
  fc.assert(
    fc.property(known, known, (one, other) => {
      const both = shared(one, other);
      for (const each of entries(both)) {
        expect(entries(one)).toContain(each);
        expect(entries(other)).toContain(each);
      }
      expect(shared(one, one)).toEqual(one);
    }),
  );
});

const cause: Cause = {
  ...{ id: 'r', event: { due: 'reminder' }, decisionId: null, requestId: 'r', referenceId: null, by: null, people: {} },
  nominationId: null,
  target: { object: 'Reference_Request__c', id: 'r', step: 'approve' },
  values: { number: 'REQ-00007' },
  deal: { name: 'Herd tracking', holders: ['holder'] },
  referenceIds: ['a', 'b'],
};
const words = { title: '{deal} {customer}', body: 'x'.repeat(800) };
const of = (userId: string, seen: Known | null) =>
  previewFor(cause, { userId, name: '', known: seen }, words, 'https://crm');

test('what a reader may not see is counted, and the bell takes less than an e-mail', () => {
  const { bell, mail, hidden } = of('owner', {
    deals: new Map([['r', 'Herd tracking']]),
    customers: new Map([['a', 'Oak']]),
    nominees: new Map(),
  });
  expect([bell?.title, hidden]).toEqual(['Herd tracking Oak and another one', 1]);
  expect([[...(bell?.body ?? '')].length, bell?.body.endsWith('…')]).toEqual([750, true]);
  expect(mail).toEqual({
    subject: bell?.title,
    text: `${words.body}\n\nhttps://crm/lightning/r/Reference_Request__c/r/view?c__step=approve`,
  });
});

test('where a session cannot be opened, the deal is named to those alone who hold the request, and no customer', () => {
  expect(of('holder', null)).toMatchObject({ bell: { title: 'Herd tracking a suggested customer' }, hidden: 2 });
  expect(of('other', null)).toMatchObject({ bell: { title: 'REQ-00007 a suggested customer' }, hidden: 2 });
});
