import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFaults } from './axe.ts';
import { choose, sideways } from './steps.ts';
import { DESK, PHONE, photograph } from './theater.ts';

async function openPart(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Part of the policy' }).click();
  await page.getByRole('option', { name, exact: true }).click();
}

/** A value in that part of the draft, as it is typed. */
export async function edit(page: Page, part: string, label: string | RegExp, value: string): Promise<void> {
  await openPart(page, part);
  await page.getByLabel(label).first().fill(value);
  await page.getByLabel(label).first().press('Tab');
}

/** Another title for a message, by keyboard, with a look at what it becomes; a place there is not is refused on the way. */
export async function reword(page: Page, message: string, title: 'Good news on {deal}'): Promise<void> {
  await openPart(page, 'Messages in your words');
  await page.getByRole('combobox', { name: 'Message', exact: true }).click();
  await page.getByRole('option', { name: message, exact: true }).click();
  const field = page.getByLabel('Title, and subject of the e-mail');
  await field.fill('Good news on {dael}');
  await page.getByRole('button', { name: 'Show how it reads' }).press('Enter');
  await page.getByRole('alert').getByText('{dael} is no place; there are {reader}').waitFor();
  await field.fill('Good news on ');
  await page.getByRole('button', { name: '{deal}', exact: true }).press('Enter');
  expect(await field.inputValue()).toBe(title);
  await page.getByRole('button', { name: 'Show how it reads' }).press('Enter');
  const reads = page.locator('c-policy-reads figure');
  await reads.filter({ hasText: 'In the bell' }).getByText('Good news on ').waitFor();
  expect(await reads.filter({ hasText: 'By e-mail' }).innerText()).toContain('/lightning/r/Reference_Request__c/');
  await photograph(page, 'policy messages 1400');
  expect(await seriousFaults(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  // The tabs fold once they have noticed the new width.
  for (let look = 0; look < 200 && (await sideways(page)) > 0; look += 1) await reads.first().isVisible();
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await photograph(page, 'policy messages 400');
  await page.setViewportSize(DESK);
}

/** Whose request is taken hears of it by e-mail, too. */
export async function tellByMailToo(page: Page): Promise<void> {
  await openPart(page, 'Who is told what');
  const taken = page.locator('c-policy-told li').filter({ hasText: 'given to somebody' });
  const rule = taken.filter({ hasText: 'News' });
  await rule.getByRole('button', { name: /^Change/ }).press('Enter');
  await rule.getByRole('combobox', { name: 'How', exact: true }).click();
  await rule.getByRole('option', { name: 'Bell and e-mail' }).click();
  await rule.getByText('Requester hears of it: bell and e-mail, “News”').waitFor();
  await photograph(page, 'policy told 1400');
  expect(await seriousFaults(page)).toEqual([]);
}

/** Legal approves site visits before the account's owner. */
export async function legalFirst(page: Page): Promise<void> {
  await openPart(page, 'Site visit');
  await choose(page.locator('c-policy-order'), 'Add an approver', 'Legal');
  await page.getByRole('button', { name: 'Move up: Legal' }).press('Enter');
  await page.getByText('1. Legal').waitFor();
  expect(await page.locator('c-policy-order [aria-live]').innerText()).toBe('Legal is now number 1 of 2.');
}

/** A round over what is to be told. */
export async function round(page: Page): Promise<void> {
  const body = JSON.stringify({ method: 'POST', path: '/v1/sweeps', body: '{}', idempotencyKey: null });
  const headers = { 'content-type': 'application/json' };
  const { origin } = new URL(page.url());
  const answer = await page.request.post(`${origin}/local/apex/ApiClient.send`, { data: body, headers });
  expect(answer.ok()).toBe(true);
}
