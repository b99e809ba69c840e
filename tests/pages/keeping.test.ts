import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { demoRows } from '#tests/data/demo/rows.ts';
import { seriousFaults } from './axe.ts';
import { DESK, PHONE, photograph, recordPath, theater } from './theater.ts';

const house = theater(() => demoRows(new Date()));
const REFERENCE = 'ref1';
const path = () => recordPath('Reference__c', house.id(REFERENCE));
const dateFrom = (days: number) => new Date(Date.now() + days * 86_400_000);
/** A day to come as Salesforce's date field takes it: Dec 31, 2024 at a desk, and as the phone's own field does. */
const dayFrom = (days: number) => new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' }).format(dateFrom(days));
const phoneDayFrom = (days: number) => dateFrom(days).toISOString().slice(0, 10);

async function open(person: string, size = DESK): Promise<Page> {
  const page = await house.open(person, path(), size);
  await page.locator('c-reference-card h2').waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

const keep = (page: Page, button: string) =>
  page.locator('c-reference-keep').getByRole('button', { name: button, exact: true }).click();
const dialog = (page: Page) => page.getByRole('dialog');
const save = async (page: Page) => {
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
};
const card = (page: Page) => page.locator('c-reference-card');

const sideways = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

test('an account owner writes what reps read, and takes it back with one click', async () => {
  const owner = await open('owner');
  await keep(owner, 'Edit facts');
  await dialog(owner).getByLabel('Headline').fill('Finds every calf before breakfast');
  const values = dialog(owner).locator('c-reference-values');
  await values.getByRole('button', { name: 'Add Analytics' }).press('Enter');
  await dialog(owner).getByRole('textbox', { name: 'Products', exact: true }).fill('Herd book');
  await dialog(owner).getByRole('textbox', { name: 'Products', exact: true }).press('Enter');
  await dialog(owner).getByRole('button', { name: 'Remove Mobile' }).press('Enter');
  expect(await seriousFaults(owner)).toEqual([]);
  await photograph(owner, 'edit facts 1400', false);
  await save(owner);
  await card(owner).getByText('Finds every calf before breakfast').waitFor();
  const rep = await open('rep');
  await card(rep).getByText('Finds every calf before breakfast').waitFor();
  await card(rep).getByText('Analytics, Herd book').waitFor();
  expect(await rep.locator('c-reference-keep').count()).toBe(0);
  await keep(owner, 'Undo');
  await card(owner).getByText('Every animal found from the saddle').first().waitFor();
  await photograph(owner, 'keep reference 1400');
  expect(await seriousFaults(owner)).toEqual([]);
});

test('a pause on a phone says until when, and ends with one click', async () => {
  const csm = await open('csm', PHONE);
  await keep(csm, 'Pause');
  await dialog(csm).getByLabel('Paused until').fill(phoneDayFrom(20));
  await dialog(csm).getByLabel('Paused until').press('Tab');
  await dialog(csm).getByLabel('Reason').fill('Open escalation');
  await photograph(csm, 'pause 400', false);
  await save(csm);
  await card(csm)
    .getByText(/^Paused until/)
    .first()
    .waitFor();
  expect(await sideways(csm)).toBeLessThanOrEqual(0);
  await photograph(csm, 'keep reference 400');
  await keep(csm, 'Resume');
  await card(csm)
    .getByText(/^Paused until/)
    .first()
    .waitFor({ state: 'hidden' });
  expect(await seriousFaults(csm)).toEqual([]);
});

test('why a customer is withheld is read by the reference team, that it is by its owner, neither by a rep', async () => {
  const owner = await open('owner');
  await keep(owner, 'Withhold');
  await dialog(owner).getByRole('button', { name: 'Save' }).click();
  await dialog(owner).getByText('Complete this field.').first().waitFor();
  await dialog(owner).getByLabel('Reason').fill('Merger talks');
  await dialog(owner).getByLabel('Look at it again on').fill(dayFrom(30));
  await dialog(owner).getByLabel('Look at it again on').press('Tab');
  await save(owner);
  await card(owner)
    .getByText(/^Withheld, look again on/)
    .first()
    .waitFor();
  expect(await card(owner).innerText()).not.toContain('Merger');
  const manager = await open('manager');
  await card(manager).getByText('Withheld: Merger talks').waitFor();
  await photograph(manager, 'keep reference as manager 1400');
  const rep = await open('rep');
  expect(await card(rep).innerText()).not.toMatch(/withheld|merger/i);
  await photograph(rep, 'reference as rep 1400');
  await keep(owner, 'Stop withholding');
  await card(owner)
    .getByText(/^Withheld, look again on/)
    .first()
    .waitFor({ state: 'hidden' });
});

test('an agreement is kept with who agreed and how often; too much is refused beside its field', async () => {
  const owner = await open('owner');
  await keep(owner, 'Record an agreement');
  await dialog(owner).getByRole('combobox', { name: 'Activity' }).click();
  await dialog(owner).getByRole('option', { name: 'Advisory board' }).click();
  await dialog(owner).getByLabel('Who agreed, and how').fill('By e-mail');
  await dialog(owner).getByLabel('At most, times').fill('99');
  await dialog(owner).getByRole('combobox', { name: 'Within' }).click();
  await dialog(owner).getByRole('option', { name: 'per month' }).click();
  await dialog(owner).getByRole('button', { name: 'Save' }).click();
  await dialog(owner)
    .getByText(/^At most, times: must not be more than/)
    .waitFor();
  await photograph(owner, 'agreement 1400', false);
  await dialog(owner).getByLabel('At most, times').fill('1');
  await save(owner);
  await card(owner).getByText('Advisory board, as agreed').waitFor();
  await photograph(owner, 'agreed 1400');
});

test.each(['manager', 'owner', 'csm', 'rep'])('the pool as %s, at a desk and on a phone', async (person) => {
  const desk = await house.open(person, '/lightning/n/Reference_Pool');
  await desk.getByRole('tab', { name: /^All/ }).click();
  await desk.locator('c-reference-table tbody tr').nth(9).waitFor();
  await photograph(desk, `pool as ${person} 1400`, false);
  const phone = await house.open(person, '/lightning/n/Reference_Pool', PHONE);
  await phone.getByRole('tab', { name: /^Mine/ }).waitFor();
  await phone.waitForLoadState('networkidle');
  expect(await sideways(phone)).toBeLessThanOrEqual(0);
  await photograph(phone, `pool as ${person} 400`, false);
});

test('what waits for somebody in the pool is found by search, and axe finds no serious fault', async () => {
  const manager = await house.open('manager', '/lightning/n/Reference_Pool');
  await manager.locator('c-reference-table tbody tr').nth(9).waitFor();
  // A few rows, as axe takes a second for each.
  await manager.getByLabel('Find by customer').fill('Banco');
  await manager.getByLabel('Find by customer').press('Enter');
  await manager.locator('c-reference-table tbody tr').nth(9).waitFor({ state: 'detached' });
  expect(await manager.locator('c-reference-table tbody tr').count()).toBeGreaterThan(0);
  expect(await seriousFaults(manager)).toEqual([]);
  await manager.getByRole('tab', { name: /^To confirm/ }).click();
  await manager.getByLabel('Find by customer').fill('');
  await manager
    .getByRole('button', { name: /^Still right/ })
    .first()
    .waitFor();
});

test('the account shows its references, their limits and one history', async () => {
  const owner = await house.open('owner', recordPath('Account', house.id('cedar')));
  await owner.locator('c-reference-list c-reference-timeline').waitFor();
  await owner.waitForLoadState('networkidle');
  expect(await seriousFaults(owner)).toEqual([]);
  await photograph(owner, 'account references 1400');
});

test('the reference team sees how long nobody just talked to a customer, and makes a task of it', async () => {
  const manager = await house.open('manager', recordPath('Reference__c', house.id('ref65')));
  const talk = manager.locator('c-reference-talk');
  await talk.getByText(/^Last talked to without asking for anything: \d+ days ago/).waitFor();
  await talk.getByText('240 days or more: somebody should talk to them').waitFor();
  await talk.getByText('Just talk', { exact: false }).first().waitFor();
  await talk.getByRole('button', { name: 'Make a task' }).click();
  const open = /^A task is open: due .+, with .+/;
  await talk.getByRole('link', { name: open }).waitFor();
  expect(await seriousFaults(manager)).toEqual([]);
  await photograph(manager, 'talk with the customer 1400');
  await manager.goto(`${house.stage.pageUrl}/lightning/n/Reference_Today?as=manager`);
  const list = manager.locator('c-insight-today-list').filter({ hasText: 'Customers nobody just talks to' });
  await list.getByRole('link', { name: open }).waitFor();
  await list.getByRole('button', { name: 'Make a task' }).first().waitFor();
});

test('after a step was erased nobody counts for this customer until a manager has looked at the record of uses', async () => {
  const { org } = house.stage;
  const headers = { authorization: `Bearer ${org.sessionFor('sysadmin@vouchsafe.test')}` };
  const data = `${org.url}/services/data/v67.0`;
  const steps = `SELECT Id FROM Reference_Decision__c WHERE Account__c = '${house.id('cedar')}' AND Account_Turn_Number__c = 1`;
  const answer = await fetch(`${data}/query?q=${encodeURIComponent(steps)}`, { headers });
  const { records } = (await answer.json()) as { records: { Id: string }[] };
  await fetch(`${data}/sobjects/Reference_Decision__c/${records[0]?.Id}`, { method: 'DELETE', headers });

  const manager = await open('manager');
  const review = manager.locator('c-decision-review');
  await review.getByText('The record of uses needs a look').waitFor();
  await review
    .getByText(/^Steps that are no longer there: 1/)
    .first()
    .waitFor();
  await review.getByRole('button', { name: 'I have looked: count again' }).click();
  await review.getByText('Complete this field.').waitFor();
  expect(await seriousFaults(manager)).toEqual([]);
  await photograph(manager, 'review of uses 1400');
  await manager.setViewportSize(PHONE);
  await photograph(manager, 'review of uses 400', false);
  expect(await sideways(manager)).toBeLessThanOrEqual(0);
  const owner = await open('owner');
  expect(await owner.getByText('The record of uses needs a look').count()).toBe(0);
  await review.getByLabel('What you found').fill('Erased by mistake, the use stands');
  await review.getByRole('button', { name: 'I have looked: count again' }).click();
  await manager.getByText('Counted again from here on.').waitFor();
  await review.getByText('The record of uses needs a look').waitFor({ state: 'detached' });
});

test('with the reference manager deactivated, owner and CSM still keep a reference current', async () => {
  const { org } = house.stage;
  const session = org.sessionFor('sysadmin@vouchsafe.test');
  const url = `${org.url}/services/data/v67.0/sobjects/User/${house.id('manager')}`;
  const headers = { authorization: `Bearer ${session}`, 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'PATCH', headers, body: JSON.stringify({ IsActive: false }) });
  expect(answer.status).toBe(204);

  const owner = await open('owner');
  await card(owner).getByText('Mara Mendel (has left)').first().waitFor();
  await keep(owner, 'Change who keeps it');
  await dialog(owner).getByLabel('Customer success manager: search by name').waitFor();
  await dialog(owner)
    .getByText(/^Priya Nair/)
    .first()
    .click();
  await photograph(owner, 'who keeps it 1400', false);
  expect(await seriousFaults(owner)).toEqual([]);
  await save(owner);
  await card(owner).getByText('Priya Nair').first().waitFor();
  await keep(owner, 'Change who keeps it');
  await dialog(owner)
    .getByText(/^Carlos Simões/)
    .first()
    .click();
  await save(owner);
  await keep(owner, 'Edit facts');
  await dialog(owner).getByLabel('Summary').fill('Four ranches, one herd book.');
  await save(owner);
  const csm = await open('csm');
  await card(csm).getByText('Four ranches, one herd book.').waitFor();
  await keep(csm, 'Still right');
  await card(csm)
    .getByText(/by Carlos Simões/)
    .first()
    .waitFor();
  const rep = await open('rep');
  await card(rep).getByText('Four ranches, one herd book.').waitFor();
});
