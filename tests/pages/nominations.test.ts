import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { demoRows } from '#tests/data/demo/rows.ts';
import { seriousFaults } from './axe.ts';
import { DESK, PHONE, photograph, recordPath, theater } from './theater.ts';

const house = theater(() => demoRows(new Date()));
const tab = (person: string, size = DESK) => house.open(person, '/lightning/n/Reference_Nominations', size);
const panel = (page: Page): Locator => page.locator('c-nomination-panel');
const cards = (page: Page): Locator => page.locator('c-nomination-card');
const dialog = (page: Page): Locator => page.getByRole('dialog');
const inWords = async (locator: Locator): Promise<string> => (await locator.innerText()).replace(/\s+/g, ' ').trim();

const sideways = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

async function fillIn(page: Page, why: string): Promise<void> {
  await dialog(page).getByText('Reference call', { exact: true }).click();
  await dialog(page).getByText('Quote', { exact: true }).click();
  await dialog(page).getByLabel('At most, times').fill('2');
  await dialog(page).getByLabel('Why this customer?').fill(why);
}

test('a rep nominates a contact from a phone and reads nothing about the pool', async () => {
  const rep = await house.open('rep', recordPath('Contact', house.id('nomination1 person')), PHONE);
  await panel(rep).getByRole('button', { name: 'Nominate as reference' }).click();
  await dialog(rep).getByText('June Ballard').waitFor();
  await fillIn(rep, 'Asked us how to tell others');
  expect(await seriousFaults(rep)).toEqual([]);
  await photograph(rep, 'nominate 400', false);
  await dialog(rep).getByRole('button', { name: 'Nominate', exact: true }).click();
  await dialog(rep).getByText('This customer is nominated already.').waitFor();
  await rep.keyboard.press('Escape');
  await dialog(rep).waitFor({ state: 'detached' });
  expect(await inWords(panel(rep))).not.toMatch(/Gap|Adequate|Crowded|We have/);
  expect(await sideways(rep)).toBeLessThanOrEqual(0);
  expect(await seriousFaults(rep)).toEqual([]);
  await photograph(rep, 'nomination panel 400');
});

test('the manager declines with a comment on a phone, and the nominator reads it', async () => {
  const manager = await tab('manager', PHONE);
  const nomination = cards(manager).filter({ hasText: 'First audit without a finding' });
  await nomination.getByText('Waiting for 23 days').waitFor();
  expect(await sideways(manager)).toBeLessThanOrEqual(0);
  await photograph(manager, 'nominations to decide 400', false);
  await nomination.getByRole('button', { name: 'Decline' }).click();
  await dialog(manager).getByRole('button', { name: 'Decline' }).click();
  await dialog(manager).getByText('Complete this field.').waitFor();
  await dialog(manager).getByLabel('Comment for the nominator').fill('After the next audit, please');
  await dialog(manager).getByRole('button', { name: 'Decline' }).click();
  await nomination.waitFor({ state: 'detached' });

  const csm = await tab('csm');
  await csm.getByRole('tab', { name: 'Mine' }).click();
  await cards(csm).filter({ hasText: 'After the next audit, please' }).getByText('Not taken up').waitFor();
  expect(await cards(csm).getByRole('button').count()).toBe(0);
  await photograph(csm, 'my nominations 1400');
});

test('a rep reads what they nominated themselves and nothing of others', async () => {
  const rep = await tab('rep2', PHONE);
  await rep.getByText('All decided').waitFor();
  await rep.getByRole('tab', { name: 'All' }).click();
  await cards(rep).first().waitFor();
  expect(await cards(rep).count()).toBe(1);
  expect(await inWords(cards(rep))).toMatch(/Tallinn Digital.*Not taken up.*wait until the new release/);
});
