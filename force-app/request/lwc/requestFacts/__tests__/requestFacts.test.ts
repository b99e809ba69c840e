import RequestFacts from 'c/requestFacts';
import { mount, textOf } from '../../../../../config/jest.lwc.mount.js';
import { aRequestView, OWNER } from '../../../../../tests/data/answers.ts';

const facts = async (parts: object) =>
  textOf(await mount('request-facts', RequestFacts, { request: aRequestView(parts) }));

test('leaves out what is empty or hidden from this reader', async () => {
  const hidden = { opportunityId: null, name: null, prospect: null, amount: null, closeDate: null, stage: null };
  const text = await facts({ deal: hidden, topics: null });
  expect(text).not.toContain('Amount');
  expect(text).not.toContain('Close date');
  expect(text).not.toContain('What they want to hear');
  expect(text).toContain('Purpose Sales');
});

test.each([
  [{ fulfiller: OWNER }, 'Arranged by Olga Owner'],
  [{ fulfiller: null, path: 'Self-fulfill' }, 'Arranged by You arrange'],
  [{ fulfiller: null, path: 'Manager-fulfill' }, 'Arranged by Reference team arranges'],
])('says who arranges it', async (parts, words) => {
  expect(await facts(parts)).toContain(words);
});
