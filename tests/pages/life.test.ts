import { describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { customers } from '#tests/data/demo/accounts.ts';
import { RANCH_DEAL } from '#tests/data/demo/opportunities.ts';
import { demoRows } from '#tests/data/demo/rows.ts';
import { begin, choose, dialog, inWords, isSound, step, toast } from './steps.ts';
import { PHONE, photograph, recordPath, theater } from './theater.ts';

const play = theater(() => demoRows(new Date()));
const { open, id } = play;

const nameOf = (ref: string): string => customers().find((each) => each.ref === ref)?.name ?? ref;
const OTHER = nameOf('cedar');
/** Olga's, too. */
const OWNED = nameOf('dairy');

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

/** The reference team has done now what is due. */
async function round(manager: Page): Promise<void> {
  await manager.goto(`${play.stage.pageUrl}/lightning/n/Reference_Rounds`);
  await manager.getByRole('button', { name: 'Do now' }).click();
  await manager.getByText(/^Done\. /).waitFor();
}

async function writeTo(username: string, address: string): Promise<void> {
  const { org } = play.stage;
  const headers = {
    authorization: `Bearer ${org.sessionFor('sysadmin@vouchsafe.test')}`,
    'content-type': 'application/json',
  };
  const users = `${org.url}/services/data/v67.0/sobjects/User`;
  await fetch(`${users}/${id(username)}`, { method: 'PATCH', headers, body: JSON.stringify({ Email: address }) });
}

/** Opens the bell, which has something unread. */
async function bell(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^Notifications, \d+ unread/ }).press('Enter');
  return page.getByRole('dialog', { name: 'Notifications' });
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

  test('a step rings with whose it is and opens on it; who could not be told is work', async () => {
    const manager = await open('manager', '/lightning/n/Reference_Rounds');
    await round(manager);
    await photograph(manager, 'rounds 1400');
    await isSound(manager);
    await writeTo('rep', 'rita@crm.invalid');
    const rep = await ranchDeal();
    await rep
      .getByRole('button', { name: `Ask for ${OWNED}` })
      .first()
      .click();
    await request(rep);
    await round(manager);

    const owner = await open('owner', '/lightning/n/Reference_Queue', PHONE);
    const rung = await bell(owner);
    await photograph(owner, 'bell 400', false);
    expect(await owner.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await isSound(owner);
    await owner.keyboard.press('Escape');
    await rung.waitFor({ state: 'detached' });
    await owner.getByRole('button', { name: 'Notifications', exact: true }).press('Enter');
    await rung.getByRole('link', { name: new RegExp(`may ${OWNED} be asked`) }).click();
    await owner.waitForURL(/c__step=approve/);
    await owner.locator('c-request-moves button:focus').getByText('Approve').waitFor();
    await owner.keyboard.press('Enter');
    await dialog(owner).getByRole('button', { name: 'Approve' }).click();
    await toast(owner).getByText('Approved by Olga Owens').waitFor();
    await owner.reload();
    await owner.getByText(/^This step is over: Approved by Olga Owens/).waitFor();
    await round(manager);
    await rep.reload();
    await (
      await bell(rep)
    )
      .getByRole('link', { name: /being arranged/ })
      .first()
      .click();
    await rep.waitForURL(/Reference_Request__c/);

    await manager.goto(`${play.stage.pageUrl}/lightning/n/Reference_Queue`);
    await manager.getByText(/messages? could not be delivered/).waitFor();
    await manager.getByRole('link', { name: 'See who was not told' }).click();
    const lost = manager.locator('c-message-card').filter({ hasText: 'your request for a reference call' });
    expect(await inWords(lost)).toMatch(/For Rita Reyes Why .*: Invalid email address: rita@crm.invalid Since/);
    await photograph(manager, 'undelivered 1400');
    await isSound(manager);
    await writeTo('rep', 'rep@vouchsafe.test');
    await lost.getByRole('button', { name: 'Send again' }).click();
    await lost.waitFor({ state: 'detached' });
    await round(manager);
    await rep.goto(`${play.stage.pageUrl}/outbox`);
    const mail = rep.getByRole('article').filter({ hasText: 'Sent again: ' });
    expect(await mail.innerText()).toMatch(/your request for a reference call[^]*To rep@vouchsafe.test/);
    await isSound(rep);
    await mail.getByRole('link').click();
    await rep
      .locator('c-request-page')
      .getByText(/^This step is over/)
      .waitFor();
  });
});
