import { describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { customers } from '#tests/data/demo/accounts.ts';
import { RANCH_DEAL } from '#tests/data/demo/opportunities.ts';
import { demoRows } from '#tests/data/demo/rows.ts';
import { begin, choose, dialog, inWords, isSound, step, toast } from './steps.ts';
import { PHONE, photograph, recordPath, theater } from './theater.ts';

const { open, id } = theater(() => demoRows(new Date()));

const nameOf = (ref: string): string => customers().find((each) => each.ref === ref)?.name ?? ref;
const OTHER = nameOf('cedar');

const body = (page: Page): Locator => page.locator('c-request-page');
const turn = (page: Page): Locator => body(page).locator('c-request-turn');

/** Sends what the request dialog of the ranch deal holds, and goes to the request. */
async function request(page: Page): Promise<string> {
  await dialog(page).getByRole('button', { name: 'Send' }).click();
  await toast(page).getByText('Your request was sent').waitFor();
  const link = (await toast(page).getByRole('link').getAttribute('href')) ?? '';
  const { pathname } = new URL(link, page.url());
  await page.goto(new URL(pathname, page.url()).href);
  await turn(page).waitFor();
  return pathname;
}

async function ranchDeal(): Promise<Page> {
  const rep = await open('rep', recordPath('Opportunity', id(RANCH_DEAL)));
  await rep.locator('c-match-card').first().waitFor();
  return rep;
}

describe('the life of a request', () => {
  test('"find one for me": the manager reads who fits inside the page, and adds one', async () => {
    const rep = await ranchDeal();
    await rep.getByRole('button', { name: 'Find one for me' }).click();
    const link = await request(rep);
    expect(await rep.locator('c-request-find').count()).toBe(0);

    const manager = await open('manager', link);
    const found = manager.locator('c-request-find');
    await found.getByRole('checkbox').first().waitFor();
    await found.getByLabel('Search references').fill('cattle');
    await isSound(manager);
    await photograph(manager, 'life find 1400', true);
    await found.getByText(OTHER).click();
    await found.getByText(/Asked in this order: 1\./).waitFor();
    await found.getByRole('button', { name: 'Suggest the chosen' }).click();
    await dialog(manager)
      .getByText(/Asked in this order: 1\./)
      .waitFor();
    await photograph(manager, 'life suggest 1400', false);
    await dialog(manager).getByRole('button', { name: 'Suggest a customer' }).click();
    await dialog(manager).waitFor({ state: 'detached' });
    await body(manager).locator('c-request-customer').getByText('Reserved', { exact: true }).waitFor();

    await turn(manager).getByText('Waits for Olga Owens').waitFor();
    await step(manager, 'Pass to somebody else', async (form) => {
      await form.getByLabel('Search by name').fill('carlos');
      await form.getByText(/^Carlos Simões/).click();
      await form.getByLabel('Comment').fill('Olga is at the fair');
    });
    await turn(manager).getByText('Waits for Carlos Simões').waitFor();
    await photograph(manager, 'life passed on 1400');
    const csm = await open('csm', link, PHONE);
    await turn(csm).getByText('Your turn').waitFor();
    await photograph(csm, 'life passed on 400');
    await step(csm, 'Approve');
    expect(await inWords(body(csm))).toMatch(/Approval passed on.*Olga is at the fair/);
  });

  test('who comes too late is told what happened meanwhile, and sees the request as it is', async () => {
    const rep = await ranchDeal();
    await rep.getByRole('button', { name: 'Find one for me' }).click();
    const link = await request(rep);
    const manager = await open('manager', link);
    const form = await begin(manager, 'Remind');
    await step(rep, 'Withdraw');
    await form.getByRole('button', { name: 'Remind' }).click();
    await manager.getByRole('alert').getByText('This was not done.').waitFor();
    await body(manager).getByText('Canceled').first().waitFor();
  });

  test('a request for analysts needs no opportunity', async () => {
    const pr = await open('pr', '/lightning/n/Reference_Queue');
    await pr.getByRole('button', { name: 'Ask without an opportunity' }).click();
    await choose(dialog(pr), 'What is it for?', 'Analysts');
    await choose(dialog(pr), 'What do you need?', 'Analyst call');
    await dialog(pr).getByLabel('Whom is it for?').fill('Forrester');
    const day = new Date(Date.now() + 30 * 86_400_000).toLocaleDateString('en-US', { dateStyle: 'medium' });
    await dialog(pr).getByLabel('Needed by').fill(day);
    await isSound(pr);
    await photograph(pr, 'life alone 1400', false);
    await request(pr);
    expect(await inWords(body(pr))).toMatch(/Purpose Analysts/);
  });
});
