import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { demoRows } from '#tests/data/demo/rows.ts';
import type { LoadRow } from '#tests/org/start.ts';
import { choose, dialog, inWords, isSound, sideways, step, toast } from './steps.ts';
import { PHONE, photograph, recordPath, theater } from './theater.ts';

let rows: LoadRow[] = [];
const { open, id } = theater(() => (rows = demoRows(new Date())));

const DAY_MS = 86_400_000;
const body = (page: Page): Locator => page.locator('c-request-page');
const turn = (page: Page): Locator => body(page).locator('c-request-turn');
const numberOf = async (page: Page): Promise<string> =>
  /REQ-\d+/.exec(await inWords(body(page).getByRole('heading').first()))?.[0] ?? '';
const dayFrom = (days: number, timeZone: string): string =>
  new Date(Date.now() + days * DAY_MS).toLocaleDateString('en-US', { dateStyle: 'medium', timeZone });

/** Paths of the open requests in a state, with whom they are for. */
function requests(status: string, account?: string): string[] {
  const live = ['Held', 'Asked', 'Accepted'];
  const those = rows.filter(({ type, fields }) => type === 'Reference_Request__c' && fields['Status__c'] === status);
  const isFor = ({ ref }: LoadRow) =>
    rows.some(
      ({ type, fields }) =>
        type === 'Reference_Activity__c' &&
        fields['Request__c'] === `@{${ref}}` &&
        (!account || fields['Account__c'] === `@{${account}}`) &&
        (status !== 'In Progress' || live.includes(String(fields['Status__c']))),
    );
  return those.filter(isFor).map(({ ref }) => recordPath('Reference_Request__c', id(ref!)));
}

test('of three requests after one customer, two end in favor of the third, and say so', async () => {
  const [first = '', second = ''] = requests('In Progress', 'alpine');
  const kept = await open('manager', second);
  await turn(kept).waitFor();
  const number = await numberOf(kept);
  const others = [first, ...requests('Pending Approval', 'alpine')];
  for (const path of others) {
    const other = await open('manager', path);
    await step(other, 'Merge into another request', (form) => form.getByText(new RegExp(`^${number}`)).click());
    await turn(other).getByText('This request is closed.').waitFor();
    await turn(other).getByRole('link', { name: number }).waitFor();
    await photograph(other, 'merged 1400');
  }
  await kept.reload();
  await turn(kept).waitFor();
  expect(await body(kept).getByText('Another request merged into this one').count()).toBe(others.length);
});

test('a meeting that was missed is recorded with whose fault it was, corrected twice, opened again, and reserved anew', async () => {
  const ofAlpine = requests('Scheduled', 'alpine');
  const path = requests('Scheduled').find((each) => !ofAlpine.includes(each)) ?? '';
  const manager = await open('manager', path);
  await step(manager, 'Schedule', async (form) => {
    await form.getByRole('textbox', { name: 'Date' }).fill(dayFrom(0, 'Etc/GMT+12'));
    await form.getByRole('combobox', { name: 'Time' }).click();
    await form.getByRole('option', { name: '12:00 AM' }).click();
  });
  await step(manager, 'Release contact', (form) => form.getByText('E-mail address').click());
  expect(await inWords(body(manager).locator('c-request-released'))).toMatch(/Released contact .* · \S+@/);
  await step(manager, 'No-show', async (form) => {
    await form.getByText('The prospect', { exact: true }).click();
    await form.getByLabel('Comment').fill('Nobody dialed in');
  });
  await turn(manager).getByText('This request is closed.').waitFor();
  expect(await body(manager).locator('c-request-released').count()).toBe(0);
  await step(manager, 'Correct the outcome', async (form) => {
    await form.getByText('It took place', { exact: true }).click();
    await form.getByLabel('Comment').fill('They met on another number');
  });
  expect(await inWords(body(manager))).toMatch(/Took place .*not confirmed yet.*They met on another number/);
  await photograph(manager, 'corrected 1400');
  await step(manager, 'Correct the outcome', async (form) => {
    await form.getByText('Somebody did not come', { exact: true }).click();
    await form.getByText('The prospect', { exact: true }).click();
    await form.getByLabel('Comment').fill('That was somebody else');
  });
  expect(await body(manager).getByText('Outcome corrected').count()).toBe(2);
  await step(manager, 'Reopen', async (form) => {
    await form.getByRole('textbox', { name: 'Needed by' }).fill(dayFrom(75, 'UTC'));
    await form.getByLabel('Comment').fill('They want to try again');
  });
  await body(manager).locator('c-request-customer').getByText('Reserved', { exact: true }).waitFor();
  await isSound(manager);
  await photograph(manager, 'reopened 1400');
  await manager.setViewportSize(PHONE);
  await photograph(manager, 'reopened 400');
});

/** A request of the rep that took place, whose customer `csm` looks after and of which nobody has said how it went. */
function tookPlace(): string {
  const of = (object: string) => rows.filter(({ type }) => type === object);
  const said = new Set(of('Reference_Feedback__c').map(({ fields }) => fields['Request__c']));
  const kept = of('Reference__c').filter(({ fields }) => fields['CSM__c'] === '@{csm}');
  const references = new Set(kept.map(({ ref }) => `@{${ref}}`));
  const use = of('Reference_Activity__c').find(
    ({ fields }) =>
      fields['Status__c'] === 'Completed' &&
      fields['Requester__c'] === '@{rep}' &&
      references.has(String(fields['Reference__c'])) &&
      !said.has(fields['Request__c']),
  );
  return id(String(use?.fields['Request__c']).slice(2, -1));
}

test('a rep says how it went, who looks after the customer sees to it, and the manager reads what share is closed', async () => {
  const rep = await open('rep', recordPath('Reference_Request__c', tookPlace()), PHONE);
  const give = rep.locator('c-feedback-give');
  await give.getByText('2', { exact: true }).click();
  await give.getByRole('button', { name: 'Send feedback' }).click();
  expect(await inWords(give)).toContain('Complete this field');
  await choose(give, 'What is it about?', 'Preparation');
  await give.getByLabel('In a few words').fill('They had been told another hour');
  await isSound(rep);
  await photograph(rep, 'feedback 400');
  await give.getByRole('button', { name: 'Send feedback' }).click();
  await give.getByText('Thank you. Carlos Simões follows it up by').waitFor();
  expect(await sideways(rep)).toBe(0);

  const csm = await open('csm', '/lightning/n/Reference_Feedback_List');
  const item = csm.locator('c-feedback-item').filter({ hasText: 'They had been told another hour' });
  await item.getByRole('button', { name: 'Close' }).click();
  await dialog(csm).getByLabel('What was done about it').fill('Called them; times are said in their zone now');
  await isSound(csm);
  await dialog(csm).getByRole('button', { name: 'Save' }).click();
  await toast(csm).getByText('Feedback closed').waitFor();
  await item.getByText('Carlos Simões closed it on the same day').waitFor();
  await isSound(csm);
  await photograph(csm, 'feedback 1400');

  const manager = await open('manager', '/lightning/n/Reference_Health');
  const section = manager.getByRole('region', { name: 'Feedback', exact: true });
  await section.getByText('13 pieces of feedback were given. 8 of them are closed, 62 %; 5 are open').waitFor();
  await section.getByRole('button', { name: /Closed: Preparation/ }).click();
  expect(await inWords(section.locator('c-insight-behind'))).toMatch(/2 of 5 · Closed · REQ-\d+/);
  await photograph(manager, 'feedback health 1400');
});
