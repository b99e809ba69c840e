import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { customers, prospects } from '#tests/data/demo/accounts.ts';
import { RANCH_DEAL } from '#tests/data/demo/opportunities.ts';
import { demoRows } from '#tests/data/demo/rows.ts';
import type { LoadRow } from '#tests/org/start.ts';
import { isSound } from './steps.ts';
import { PHONE, photograph, recordPath, theater } from './theater.ts';

let rows: LoadRow[] = [];
const house = theater(() => (rows = demoRows(new Date())));

const NOT_AVAILABLE = 'Not available for this deal';
const OWNERS_DEAL = 'customer9';

/** What speaks against a customer of the demo whoever asks: in the words of those who may know, account, reference. */
const BLOCKS: [words: string, account: string, reference: string][] = [
  ['A support case of this customer is escalated', 'plains', 'ref3'],
  ['A deal of its own is being negotiated', 'prairie', 'ref6'],
  ['The account owner withholds this customer', 'customer21', 'ref57'],
  ['The person has left this customer', 'customer29', 'ref29'],
  ['Paused for now', 'customer20', 'ref20'],
  ['Not in the pool now', 'customer28', 'ref28'],
];
/** What calls for care with one. */
const CARES: [words: string, account: string][] = [
  ['The contract is renewed within 60 days', 'customer13'],
  ['Satisfaction is below 7', 'customer28'],
  ['Satisfaction was last asked more than 365 days ago', 'customer25'],
  ['The health score is below 50', 'customer9'],
  ['Invoices are overdue', 'customer24'],
  ['Its pause is over', 'customer33'],
  ['The reference team asks for care with this customer', 'customer15'],
];
/** What speaks against one for this prospect only. */
const CONFLICTS: [words: string, account: string][] = [
  ['Belongs to the same company as the prospect', OWNERS_DEAL],
  ['Competes with the prospect', 'customer37'],
];
/** The same on deals of the rep, and two that her prospects stand in the way of. */
const ASKED_BY_THE_REP: [words: string, reference: string, prospect?: string][] = [
  ...BLOCKS.map(([words, , reference]): [string, string] => [words, reference]),
  ['Belongs to the same company as the prospect', 'ref11', 'prospect22'],
  ['Competes with the prospect', 'ref54', 'prospect4'],
];
const ONLY_THAT =
  /^This customer is not available for this deal\. A customer Not available for this deal Remove A customer( Or ask somebody else.*)?$/;
const OFFERED_BEFORE = 'This prospect was offered the customer before';
const ASKED_NOW = 'Somebody else is asking this customer now';
const ALL = [...BLOCKS, ...CARES, ...CONFLICTS].map(([words]) => words).concat(OFFERED_BEFORE, ASKED_NOW);

const nameOf = (ref: string): string => [...customers(), ...prospects()].find((each) => each.ref === ref)?.name ?? ref;
const dayAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const inWords = async (locator: Locator): Promise<string> => (await locator.innerText()).replace(/\s+/g, ' ').trim();
const of = (type: string): LoadRow[] => rows.filter((row) => row.type === type);
const dialog = (page: Page): Locator => page.getByRole('dialog');
const openDeal = (account: string): string =>
  of('Opportunity').find(
    ({ fields }) => fields['AccountId'] === `@{${account}}` && !/^Closed/.test(String(fields['StageName'])),
  )?.ref ?? '';

async function reads(page: Page, none: string[]): Promise<void> {
  const text = await inWords(page.locator('body'));
  expect(none.filter((words) => text.includes(words))).toEqual([]);
}

async function change(object: string, ref: string, fields: object): Promise<void> {
  const { org } = house.stage;
  const authorization = `Bearer ${org.sessionFor('sysadmin@vouchsafe.test')}`;
  const url = `${org.url}/services/data/v67.0/sobjects/${object}/${house.id(ref)}`;
  const headers = { authorization, 'content-type': 'application/json' };
  expect((await fetch(url, { method: 'PATCH', headers, body: JSON.stringify(fields) })).status).toBe(204);
}

async function pool(person: string): Promise<Locator> {
  const page = await house.open(person, '/lightning/n/Reference_Pool');
  await page.getByRole('tab', { name: /^All/ }).click();
  const lines = page.locator('c-reference-table tbody tr');
  await lines.nth(60).waitFor();
  await photograph(page, `readiness in the pool as ${person} 1400`);
  return lines;
}

test('how a customer stands is read in the pool by those who keep it, and by nobody else', async () => {
  const seen = await pool('manager');
  for (const [words, account] of [...BLOCKS, ...CARES]) {
    const line = seen.filter({ hasText: nameOf(account) }).filter({ hasText: words });
    expect([words, await line.count()]).not.toEqual([words, 0]);
  }
  const hidden = await pool('rep');
  await reads(hidden.page(), ALL);
});

test('what stands between a customer and the prospect is read on the deal by those who keep the customer', async () => {
  const owner = await house.open('owner', recordPath('Opportunity', house.id(openDeal(OWNERS_DEAL))));
  await owner.getByRole('button', { name: 'Not available, and why' }).click();
  for (const [words, account] of CONFLICTS) {
    const line = owner.locator('c-match-near-misses li').filter({ hasText: nameOf(account) });
    expect(await inWords(line.first())).toContain(words);
  }
  await photograph(owner, 'conflicts on a deal 1400');
});

/** An open request beside another one for the same customer. */
function asked(suits: (use: LoadRow['fields'], other: LoadRow['fields']) => boolean): LoadRow {
  const uses = of('Reference_Activity__c').map(({ fields }) => fields);
  const beside = (use: LoadRow['fields']) =>
    uses.some(
      (other) =>
        other['Request__c'] !== use['Request__c'] && other['Account__c'] === use['Account__c'] && suits(use, other),
    );
  const found = uses.find((use) => use['Status__c'] === 'Held' && beside(use));
  return of('Reference_Request__c').find(({ ref }) => found?.['Request__c'] === `@{${ref}}`)!;
}

test.each([
  [ASKED_NOW, () => asked((_use, other) => other['Status__c'] === 'Held')],
  [
    OFFERED_BEFORE,
    () =>
      asked((use, other) => {
        const same = use['Prospect_Account__c'] !== null && use['Prospect_Account__c'] === other['Prospect_Account__c'];
        return same && other['Status__c'] === 'Completed' && String(other['Activity_Date__c']) > dayAgo(300);
      }),
  ],
])('"%s": read on the request by the reference team, not by whoever asked', async (words, find) => {
  const request = find();
  const path = recordPath('Reference_Request__c', house.id(request.ref!));
  const manager = await house.open('manager', path);
  await manager.locator('c-request-customer').getByText(words).waitFor();
  const requester = String(request.fields['OwnerId']).slice(2, -1);
  const seller = await house.open(requester, path);
  await seller.locator('c-request-customer').first().waitFor();
  await reads(seller, ALL);
});

test('a rep who asks for any of them from a list grown old reads that it is not available, and nothing else', async () => {
  const rep = await house.open('rep', recordPath('Opportunity', house.id(RANCH_DEAL)));
  await rep
    .getByRole('button', { name: `Ask for ${nameOf('cedar')}` })
    .first()
    .click();
  expect(await inWords(rep.locator('c-match-panel'))).toContain('Use with care');
  await reads(rep, ALL);

  let instead = { candidates: [''], opportunityId: '' };
  await rep.route('**/local/apex/ApiClient.send', (route) => {
    const sent = route.request().postDataJSON() as { body: string };
    const body = JSON.stringify({ ...(JSON.parse(sent.body) as object), ...instead, reason: 'They are alike' });
    return route.continue({ postData: { ...sent, body } });
  });
  for (const [words, reference, prospect] of ASKED_BY_THE_REP) {
    instead = {
      candidates: [house.id(reference)],
      opportunityId: house.id(prospect ? openDeal(prospect) : RANCH_DEAL),
    };
    const answered = rep.waitForResponse('**/local/apex/ApiClient.send');
    await dialog(rep).getByRole('button', { name: 'Send' }).click();
    await answered;
    await dialog(rep).getByRole('alert').getByText(NOT_AVAILABLE).first().waitFor();
    expect([words, await inWords(dialog(rep).getByRole('alert'))]).toEqual([words, expect.stringMatching(ONLY_THAT)]);
  }
  await photograph(rep, 'not available for this deal 1400', false);
});

test('a field of the CRM that changes, changes the answer at the next read, and a refusal has a way out', async () => {
  const groups =
    of('Reference_Participation__c').find(({ ref }) => /^par1-(?!Reference call)/.test(ref ?? ''))?.ref ?? '';
  const rep = await house.open('rep', recordPath('Opportunity', house.id(RANCH_DEAL)));
  await rep
    .getByRole('button', { name: `Ask for ${nameOf('cedar')}` })
    .first()
    .click();
  await change('Contact', 'contact1', { Left_Company__c: true });
  await dialog(rep).getByRole('button', { name: 'Send' }).click();
  await dialog(rep).getByRole('alert').getByText(NOT_AVAILABLE).first().waitFor();
  const owner = await house.open('owner', recordPath('Reference__c', house.id('ref1')));
  const card = owner.locator('c-reference-card');
  await card.locator('h2').waitFor();
  // What the page says of the customer follows the org within seconds.
  while (!(await card.getByText('The person has left this customer').isVisible())) {
    await owner.reload();
    await card.locator('h2').waitFor();
  }
  await photograph(owner, 'do not ask now 1400', false);

  await change('Contact', 'contact1', { Left_Company__c: false });
  // No calls any more, but a place among others.
  await change('Reference_Participation__c', 'par1-Reference call', { Status__c: 'Withdrawn' });
  await change('Reference_Participation__c', groups, { Activity_Type__c: 'Group call' });
  await dialog(rep).getByRole('button', { name: 'Send' }).click();
  const refusal = dialog(rep).getByRole('alert');
  await refusal.getByText('Has not agreed to a reference call').waitFor();
  await refusal.getByRole('button', { name: /^Share the case study “/ }).click();
  await refusal.getByText('Noted as shared. Send this:').waitFor();
  expect(await refusal.getByRole('link', { name: /did it$/ }).getAttribute('href')).toMatch(/^https:\/\//);
  await isSound(rep);
  await photograph(rep, 'a group call as the way out 1400', false);
  await rep.setViewportSize(PHONE);
  await photograph(rep, 'a group call as the way out 400', false);
  await refusal.getByRole('button', { name: 'Ask for a place in a group call' }).click();
  await dialog(rep)
    .getByText(/^Group call for/)
    .waitFor();
  await dialog(rep).getByRole('button', { name: 'Send' }).click();
  await rep.locator('.slds-notify_toast').last().getByText('Your request was sent').waitFor();
  await owner.reload();
  await owner.locator('c-reference-card h2').waitFor();
  await reads(owner, ALL);
});
