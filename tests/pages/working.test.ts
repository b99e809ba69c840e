import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { demoRows } from '#tests/data/demo/rows.ts';
import { seriousFaults } from './axe.ts';
import { edit, legalFirst, reword, round, tellByMailToo } from './policySteps.ts';
import { sideways } from './steps.ts';
import { DESK, PHONE, photograph, theater } from './theater.ts';

const demo = theater(() => demoRows(new Date()));
const { open } = demo;

const queue = (person: string, size = DESK) => open(person, '/lightning/n/Reference_Queue', size);
const forMe = (person: string, size = PHONE) => open(person, '/lightning/n/Reference_For_Me', size);
const rows = (page: Page): Locator => page.locator('c-request-table tr[data-id]');
const cards = (page: Page): Locator => page.locator('c-request-for-me-card');
const dialog = (page: Page): Locator => page.getByRole('dialog');
const phoneDayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('the owner goes through what waits by keyboard: opens a row, approves, and stands on the next', async () => {
  const owner = await queue('owner');
  await rows(owner).first().waitFor();
  const [first, second] = await rows(owner).evaluateAll((all) => all.map((row) => row.getAttribute('data-id')));
  await owner.getByLabel('Search words').pressSequentially('oak');
  expect(await owner.getByLabel('Search words').inputValue()).toBe('oak');
  await owner.getByLabel('Search words').fill('');
  await rows(owner).first().locator('td').nth(2).click();
  await owner.keyboard.press('o');
  await owner.locator('c-request-inside c-reference-meters').first().waitFor();
  await photograph(owner, 'queue opened 1400');
  expect(await seriousFaults(owner)).toEqual([]);
  await owner.keyboard.press('a');
  await owner.getByText(/^REQ-\d+: Approved by Olga Owens/).waitFor();
  await owner.locator(`tr[data-id="${first}"]`).waitFor({ state: 'detached' });
  expect(await owner.locator(`tr[data-id="${second}"]`).evaluate((row) => row.matches(':focus'))).toBe(true);
});

test('the reference team takes several at once, and reads which could not be', async () => {
  const manager = await queue('manager');
  await manager.getByRole('tab', { name: /^Queue \(\d+\)/ }).click();
  await rows(manager).nth(3).waitFor();
  for (const place of [0, 1, 2]) await rows(manager).nth(place).locator('lightning-input').click();
  await manager.getByText('3 selected').waitFor();
  await manager.getByRole('button', { name: 'Take', exact: true }).click();
  await manager.getByText(/^3 of 3 done/).waitFor();
  await photograph(manager, 'queue bulk 1400');
});

test('a view with a name is still there when the page is opened again', async () => {
  const manager = await queue('manager');
  await rows(manager).first().waitFor();
  await manager.getByText('Waiting too long', { exact: true }).click();
  await manager.getByRole('button', { name: 'Save this view' }).click();
  await manager.getByRole('textbox').last().fill('Late ones');
  await manager.getByRole('button', { name: 'OK' }).click();
  await manager.getByRole('button', { name: 'Late ones', exact: true }).waitFor();
  await manager.reload();
  await manager.getByRole('button', { name: 'Late ones', exact: true }).click();
  expect(await manager.getByRole('checkbox', { name: 'Waiting too long' }).isChecked()).toBe(true);
});

test('on a phone an owner reads who asks, for what and how much was asked, pauses, and says not until', async () => {
  const owner = await forMe('owner');
  const card = cards(owner)
    .filter({ has: owner.getByRole('button', { name: 'Approve' }) })
    .first();
  await card.locator('c-reference-meters').first().waitFor();
  await owner.waitForLoadState('networkidle');
  expect(await sideways(owner)).toBeLessThanOrEqual(0);
  expect(await seriousFaults(owner)).toEqual([]);
  await photograph(owner, 'for me 400');
  const heading = await card.getByRole('heading').first().innerText();
  expect(heading).toMatch(/ asks for /);

  await card.getByRole('button', { name: 'Not until…' }).click();
  await dialog(owner).getByLabel('Ask again from').fill(phoneDayFrom(40));
  await dialog(owner).getByLabel('Why').fill('Calving season');
  await photograph(owner, 'not until 400', false);
  await dialog(owner).getByRole('button', { name: 'Decline until then' }).click();
  await cards(owner).getByText('Declined by Olga Owens').first().waitFor();

  const other = cards(owner)
    .filter({ has: owner.getByRole('button', { name: 'Pause…' }), hasNotText: 'Its pause is over' })
    .last();
  await other.getByRole('button', { name: 'Pause…' }).click();
  await dialog(owner).getByLabel('Paused until').fill(phoneDayFrom(20));
  await dialog(owner).getByLabel('Reason').fill('Open escalation');
  await dialog(owner).getByRole('button', { name: 'Save' }).click();
  await other.getByText(/^Paused\./).waitFor();
  await other.getByRole('button', { name: 'Undo' }).click();
  await other.getByText('Taken back.').waitFor();

  await owner.getByRole('button', { name: 'What became of what I approved' }).click();
  await owner.locator('c-request-outcomes li').first().waitFor();
  await photograph(owner, 'outcomes 400');
});

test('nothing runs out of a phone or offends axe, for a manager at the queue and an owner at a desk', async () => {
  const phone = await queue('manager', PHONE);
  await rows(phone).first().waitFor();
  await phone.waitForLoadState('networkidle');
  await photograph(phone, 'queue 400');
  expect(await sideways(phone)).toBeLessThanOrEqual(0);
  expect(await seriousFaults(phone)).toEqual([]);
  const desk = await forMe('owner', DESK);
  await cards(desk).first().locator('h3').waitFor();
  await desk.waitForLoadState('networkidle');
  expect(await seriousFaults(desk)).toEqual([]);
  await photograph(desk, 'for me 1400');
});

const policy = (person: string, size = DESK) => open(person, '/lightning/n/Reference_Policy', size);

test('a manager without administrator rights changes the policy, having seen what it would have done', async () => {
  const manager = await policy('manager');
  await manager.getByText('Between two requests a person has 7 days of rest.').waitFor();
  expect(await seriousFaults(manager)).toEqual([]);
  await manager.getByRole('button', { name: 'Begin a draft', exact: true }).press('Enter');
  await edit(manager, 'How often a customer is asked', 'Days of rest between two requests', '10');
  await edit(manager, 'Names of states', '“Pending Approval” is called', 'With the owner');
  await edit(manager, 'Who answers, and how soon', 'Business hours from', 'nine');
  await manager.getByRole('button', { name: 'Save the draft' }).click();
  await manager.getByText(/is not a time as 09:00/).waitFor();
  await manager.getByLabel('Business hours from').fill('08:00');
  await edit(manager, 'Reference call', /^Approve automatically/, '1');
  await photograph(manager, 'policy edit 1400');
  expect(await seriousFaults(manager)).toEqual([]);
  await manager.getByRole('button', { name: 'Save the draft' }).click();
  await manager.getByText(/^Saved\. What differs from the version in force: 4/).waitFor();
  await manager.getByRole('tab', { name: 'What differs (4)' }).click();
  await manager.getByText('Between two requests a person has 10 days of rest.').waitFor();
  await photograph(manager, 'policy difference 1400');

  expect(await manager.getByRole('button', { name: 'Make active…' }).isDisabled()).toBe(true);
  await manager.getByRole('tab', { name: 'Try on past requests' }).click();
  await manager.getByRole('button', { name: 'Try', exact: true }).click();
  const bars = manager.getByRole('table', { name: 'Counts by outcome' });
  const automatic = bars.getByRole('row', { name: /^Approved by itself/ });
  expect(Number(await automatic.getByRole('cell').last().locator('.count').innerText())).toBeGreaterThan(0);
  const change = manager.locator('c-policy-changes li').filter({ hasText: 'Nobody has to approve' }).first();
  const number = await change.getByRole('link').innerText();
  await photograph(manager, 'policy tried 1400');
  expect(await seriousFaults(manager)).toEqual([]);
  await manager.setViewportSize(PHONE);
  // The tabs fold once they have noticed the new width.
  for (let look = 0; look < 200 && (await sideways(manager)) > 0; look += 1)
    await manager.locator('c-policy-bars').isVisible();
  expect(await sideways(manager)).toBeLessThanOrEqual(0);
  await photograph(manager, 'policy tried 400');
  await manager.setViewportSize(DESK);
  await change.getByRole('link').click();
  await manager
    .getByRole('heading', { name: new RegExp(number) })
    .first()
    .waitFor();

  await manager.goBack();
  await manager.getByRole('button', { name: /^Draft/ }).click();
  await manager.getByRole('button', { name: 'Make active…' }).click();
  await dialog(manager).getByLabel('Why it changes').fill('Customers were tired in spring');
  await photograph(manager, 'policy activate 1400', false);
  await dialog(manager).getByRole('button', { name: 'Make active' }).click();
  const history = manager.getByRole('navigation', { name: 'Versions' });
  const made = history.getByRole('button', { name: /^Version 2/ });
  await made.waitFor();
  expect(await made.innerText()).toMatch(/In force[\s\S]*by Mara Mendel[\s\S]*Customers were tired in spring/);

  const team = await queue('manager');
  await team.getByRole('tab', { name: /^Queue \(\d+\)/ }).click();
  await team.getByText('With the owner', { exact: true }).first().waitFor();
  for (const person of ['rep', 'owner']) {
    const refused = await policy(person);
    await refused.getByText('You do not have permission').or(refused.locator('c-error-panel')).first().waitFor();
    expect(await refused.getByRole('button', { name: 'Begin a draft' }).count()).toBe(0);
  }
});

test('the next message reads as the manager wrote it, after a look at it on a real request', async () => {
  const manager = await policy('manager');
  await manager.getByRole('button', { name: 'Begin a draft', exact: true }).click();
  await reword(manager, 'News', 'Good news on {deal}');
  await tellByMailToo(manager);
  await legalFirst(manager);
  await manager.getByRole('button', { name: 'Save the draft' }).click();
  await manager.getByRole('tab', { name: 'What differs (3)' }).click();
  await manager.getByText('Approved by legal and the account owner, one after the other.').waitFor();
  await manager.getByText('The message “News” has the title: Good news on {deal}').waitFor();
  await manager.getByRole('tab', { name: 'Try on past requests' }).click();
  await manager.getByRole('button', { name: 'Try', exact: true }).click();
  await manager.getByRole('button', { name: 'Make active…' }).click();
  await dialog(manager).getByLabel('Why it changes').fill('Words people like');
  await dialog(manager).getByRole('button', { name: 'Make active' }).click();
  await manager.getByText('Words people like').first().waitFor();

  const team = await queue('manager');
  await team.getByRole('tab', { name: /^Queue \(\d+\)/ }).click();
  await team.getByText('Nobody has it', { exact: true }).click();
  const deal = await rows(team).first().locator('.strong').first().innerText();
  await rows(team).first().locator('lightning-input').click();
  await team.getByRole('button', { name: 'Take', exact: true }).click();
  await team.getByText(/^1 of 1 done/).waitFor();
  await round(team);
  const told = (await (await fetch(`${demo.stage.org.url}/local/outbox`)).json()) as { kind: string; title: string }[];
  const news = told.filter(({ title }) => title === `Good news on ${deal}`);
  expect(news.map(({ kind }) => kind).sort()).toEqual(['bell', 'e-mail']);
});
