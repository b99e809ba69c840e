import { describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { customers } from '#tests/data/demo/accounts.ts';
import { RANCH_DEAL } from '#tests/data/demo/opportunities.ts';
import { demoRows } from '#tests/data/demo/rows.ts';
import { begin, choose, dialog, inWords, isSound, step, toast } from './steps.ts';
import { PHONE, photograph, recordPath, theater } from './theater.ts';

const { open, id } = theater(() => demoRows(new Date()));

const nameOf = (ref: string): string => customers().find((each) => each.ref === ref)?.name ?? ref;
const CUSTOMER = nameOf('cedar');
const OTHER = nameOf('bar7');
/** Where it is, in Amarillo. */
const ZONE = 'America/Chicago';

/** Nine steps of four people, each form looked at by axe. */
const STORY_WITHIN_MS = 240_000;

const body = (page: Page): Locator => page.locator('c-request-page');
const turn = (page: Page): Locator => body(page).locator('c-request-turn');

const todayThere = (): string => new Date().toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: ZONE });

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
  test(
    'asked for, approved, taken, asked, answered, released, scheduled, took place, confirmed: each in its place',
    async () => {
      const rep = await ranchDeal();
      await rep
        .getByRole('button', { name: `Ask for ${CUSTOMER}` })
        .first()
        .click();
      const link = await request(rep);
      expect(await inWords(turn(rep))).toMatch(
        /Waits for Olga Owens \(Account owner\) since .*Next: Approve or decline/,
      );

      const owner = await open('owner', link, PHONE);
      await turn(owner).getByText('Your turn: Approve or decline').waitFor();
      await step(owner, 'Approve', (form) => form.getByLabel('Comment').fill('Happy to help'));
      await toast(owner).getByText('Approved by Olga Owens').waitFor();

      const manager = await open('manager', link);
      await step(manager, 'Assign to me');
      await turn(manager).getByText('Your turn: Ask the customer').waitFor();
      await step(manager, 'I have asked the customer', async (form) => {
        const message = form.getByLabel('Message');
        await form.getByLabel('Subject').waitFor();
        await form.getByText('The message is being written').waitFor({ state: 'detached' });
        expect(await message.inputValue()).toMatch(
          /Double T Ranch(?:.|\n)*\(America\/Chicago\)(?:.|\n)*You may say no/,
        );
        await message.fill(`${await message.inputValue()}\n\nP.S. Greetings to the herd.`);
      });
      await turn(manager)
        .getByText(/Waits for Customer/)
        .waitFor();
      await body(manager).getByText('What the customer was told').click();
      await body(manager).getByText('Greetings to the herd').waitFor();

      await step(manager, 'Record the answer', async (form) => {
        await form.getByText('Yes', { exact: true }).click();
        await form.getByLabel('Comment').fill('Any morning suits them');
      });
      await step(manager, 'Release contact', (form) => form.getByText('E-mail address').click());

      await rep.reload();
      expect(await inWords(rep.locator('c-request-released'))).toMatch(/Released contact Walt Tucker · \S+@/);

      await step(manager, 'Schedule', async (form) => {
        await form.getByText(`Times are those of the customer (${ZONE}).`).waitFor();
        await form.getByRole('textbox', { name: 'Date' }).fill(todayThere());
        await form.getByRole('combobox', { name: 'Time' }).click();
        await form.getByRole('option', { name: '12:00 AM' }).click();
        await form.getByLabel('Minutes').fill('30');
        await form.getByLabel('Place, link or number to dial').fill('https://meet.example/ranch');
        await choose(form, 'What do you expect of it?', '4 – very good');
      });
      await body(manager).getByText('https://meet.example/ranch').waitFor();
      const [entry] = await Promise.all([
        manager.waitForEvent('download'),
        body(manager).getByRole('button', { name: 'Add to calendar' }).click(),
      ]);
      expect(entry.suggestedFilename()).toMatch(/\.ics$/);

      await step(manager, 'It took place', async (form) => {
        await choose(form, 'How did it go?', '5 – excellent');
        await form.getByLabel('Minutes the customer spent').fill('40');
      });
      expect(await inWords(body(manager))).toMatch(/not confirmed yet, so it counts in no report/);

      await rep.reload();
      await turn(rep).getByText('Your turn: Say how it went').waitFor();
      expect(await rep.locator('c-request-released').count()).toBe(0);
      await step(rep, 'Say how it went', (form) => form.getByLabel('Comment').fill('They sold it for us'));
      expect(await inWords(body(rep))).toMatch(
        /Took place .*Grade 5 of 5 · expected 4 of 5 · 40 minutes of the customer .*They sold it for us.*Confirmed by Rita Reyes/,
      );
      await turn(rep).getByText('This request is closed.').waitFor();
      await isSound(rep);
      await photograph(rep, 'life closed 1400', true);
      await rep.setViewportSize(PHONE);
      await photograph(rep, 'life closed 400', true);
    },
    STORY_WITHIN_MS,
  );

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
