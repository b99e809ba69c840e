import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { RANCH_DEAL } from '#tests/data/demo/opportunities.ts';
import { demoRows } from '#tests/data/demo/rows.ts';
import type { LoadRow } from '#tests/org/start.ts';
import { choose, dialog, inWords, isSound, step, toast } from './steps.ts';
import { PHONE, photograph, recordPath, theater } from './theater.ts';

const CUSTOMER = 'Cedar Creek Cattle Company';
const HEADLINE = 'A crew of forty on one app';
const newcomer: LoadRow = {
  type: 'Contact',
  ref: 'newcomer',
  fields: {
    FirstName: 'Nora',
    LastName: 'Dawson',
    Email: 'nora@cedar.example',
    AccountId: '@{cedar}',
    OwnerId: '@{owner}',
  },
};

const { open, id } = theater(() => [...demoRows(new Date()), newcomer]);
/** Some fifteen steps of four people, each form looked at by axe. */
const STORY_WITHIN_MS = 300_000;

const body = (page: Page): Locator => page.locator('c-request-page');
const turn = (page: Page): Locator => body(page).locator('c-request-turn');
const account = () => open('owner', recordPath('Account', id('cedar')));
const today = (): string =>
  new Date().toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'America/Chicago' });

/** The owner knows somebody who would vouch. */
async function nominate(): Promise<void> {
  const owner = await account();
  const panel = owner.locator('c-nomination-panel');
  await panel.getByRole('button', { name: 'Nominate as reference' }).click();
  await dialog(owner).getByRole('button', { name: 'Nominate', exact: true }).click();
  await dialog(owner).getByText('Complete this field.').first().waitFor();
  await choose(dialog(owner), 'Who', 'Nora Dawson');
  await dialog(owner).getByText('Reference call', { exact: true }).click();
  await dialog(owner).getByLabel('At most, times').fill('2');
  await dialog(owner).getByLabel('Why this customer?').fill('Their whole crew rides with our app');
  await isSound(owner);
  await photograph(owner, 'nominate 1400', false);
  await dialog(owner).getByRole('button', { name: 'Nominate', exact: true }).click();
  await panel.getByText('Nora Dawson is nominated').waitFor();
  await photograph(owner, 'nominated 1400');
}

/** The manager makes it a reference; its number. */
async function recruit(): Promise<string> {
  const manager = await open('manager', '/lightning/n/Reference_Nominations');
  const nomination = manager.locator('c-nomination-card').filter({ hasText: 'Their whole crew rides' });
  expect(await inWords(nomination)).toMatch(/Cedar Creek Cattle Company.*Nominated by Olga Owens/);
  await isSound(manager);
  await nomination.getByRole('button', { name: 'Approve' }).click();
  await dialog(manager).getByText('Reference call', { exact: true }).click();
  await dialog(manager).getByLabel('Who agreed, and how').fill('Nora, by phone');
  await dialog(manager).getByLabel('Headline for reps').fill(HEADLINE);
  await photograph(manager, 'approve nomination 1400', false);
  await dialog(manager).getByRole('button', { name: 'Approve' }).click();
  await manager
    .getByText(/is a reference now/)
    .first()
    .waitFor();
  await manager.getByRole('tab', { name: 'All' }).click();
  await nomination.getByText('Became a reference').waitFor();
  return nomination.getByRole('link', { name: /^REF-/ }).innerText();
}

/** A rep finds it on her deal, asks, and goes to the request. */
async function find(): Promise<{ rep: Page; path: string }> {
  const rep = await open('rep', recordPath('Opportunity', id(RANCH_DEAL)));
  const card = rep.locator('c-match-card').filter({ hasText: HEADLINE }).first();
  expect(await inWords(card)).toMatch(/Also in Cattle Ranching.*Free now/);
  await card.getByRole('button', { name: 'Ask for' }).click();
  await dialog(rep).getByRole('button', { name: 'Send' }).click();
  await toast(rep).getByText('Your request was sent').waitFor();
  const made = rep.locator('c-request-list li').filter({ hasText: CUSTOMER }).first();
  expect(await inWords(made)).toMatch(/Waiting for approval.*Waiting on: Olga Owens \(Account owner\)/);
  await made.getByRole('link', { name: /^REQ-/ }).click();
  await rep.waitForURL(/Reference_Request__c/);
  await turn(rep).getByText('Waits for Olga Owens (Account owner)').waitFor();
  return { rep, path: new URL(rep.url()).pathname };
}

/** The owner says yes on a phone, where she reads who asks and how much was asked. */
async function agree(): Promise<void> {
  const owner = await open('owner', '/lightning/n/Reference_For_Me', PHONE);
  const card = owner
    .locator('c-request-for-me-card')
    .filter({ hasText: `Rita Reyes asks for ${CUSTOMER}` })
    .last();
  await card.locator('c-reference-meters').waitFor();
  await photograph(owner, 'story for me 400', false);
  await card.getByRole('button', { name: 'Approve' }).click();
  await card.getByText('Approved by Olga Owens').waitFor();
}

async function arrange(manager: Page): Promise<void> {
  await step(manager, 'Assign to me');
  await turn(manager).getByText('Your turn: Ask the customer').waitFor();
  await step(manager, 'I have asked the customer', async (form) => {
    const message = form.getByLabel('Message');
    await form.getByLabel('Subject').waitFor();
    await form.getByText('The message is being written').waitFor({ state: 'detached' });
    expect(await message.inputValue()).toMatch(/Double T Ranch(?:.|\n)*You may say no/);
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
  await step(manager, 'Schedule', async (form) => {
    await form.getByRole('textbox', { name: 'Date' }).fill(today());
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
  await body(manager).getByRole('button', { name: 'What both sides should know' }).click();
  const prospect = body(manager).getByRole('region', { name: 'For the prospect' });
  await prospect.getByText('Where: https://meet.example/ranch').waitFor();
}

test(
  'a customer is nominated, becomes a reference, is found, asked and heard, and its owner sees what came of it',
  async () => {
    await nominate();
    const number = await recruit();
    const { rep, path } = await find();
    await agree();

    const manager = await open('manager', path);
    await arrange(manager);
    await step(manager, 'It took place', async (form) => {
      await choose(form, 'How did it go?', '5 – excellent');
      await form.getByLabel('Minutes the customer spent').fill('40');
    });
    expect(await inWords(body(manager))).toMatch(/not confirmed yet, so it counts in no report/);

    await rep.reload();
    await turn(rep).getByText('Your turn: Say how it went').waitFor();
    await step(rep, 'Say how it went', (form) => form.getByLabel('Comment').fill('They sold it for us'));
    expect(await inWords(body(rep))).toMatch(
      /Took place .*Grade 5 of 5 · expected 4 of 5 · 40 minutes of the customer .*They sold it for us.*Confirmed by Rita Reyes/,
    );
    await turn(rep).getByText('This request is closed.').waitFor();
    await isSound(rep);
    await photograph(rep, 'story closed 1400', true);
    await rep.setViewportSize(PHONE);
    await photograph(rep, 'story closed 400', true);

    const owner = await account();
    const references = owner.locator('c-reference-list');
    await references.getByText(number).first().waitFor();
    expect(await inWords(references)).toMatch(/1 of 2/);
    expect(await inWords(references.locator('c-reference-timeline'))).toMatch(/Reference call.*Took place/);
    await photograph(owner, 'story account 1400');
  },
  STORY_WITHIN_MS,
);
