import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { seriousFaults } from './axe.ts';
import { photograph } from './theater.ts';

export const dialog = (page: Page): Locator => page.getByRole('dialog');
export const toast = (page: Page): Locator => page.locator('.slds-notify_toast').last();
export const inWords = async (locator: Locator): Promise<string> =>
  (await locator.innerText()).replace(/\s+/g, ' ').trim();

/** Pixels by which a page is wider than its window. */
export const sideways = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

/** Salesforce's own time field: axe does not find its label in the synthetic shadow, though these tests find it by that label. */
const TIME = /role="combobox"[^>]* name="startsAt"/;

export async function isSound(page: Page): Promise<void> {
  const found = await seriousFaults(page);
  expect(found.filter((each) => !TIME.test(each))).toEqual([]);
}

/** Opens the form of a step, from its button or from the menu. */
export async function begin(page: Page, label: string): Promise<Locator> {
  const moves = page.locator('c-request-moves');
  await moves.first().waitFor();
  const own = moves.getByRole('button', { name: label });
  if (await own.count()) await own.click();
  else {
    await moves.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: label }).click();
  }
  await dialog(page).waitFor();
  return dialog(page);
}

/** Takes a step, with its form filled in as told, on a form that axe finds sound. */
export async function step(
  page: Page,
  label: string,
  fill: (form: Locator) => Promise<void> = async () => {},
): Promise<void> {
  const form = await begin(page, label);
  await fill(form);
  await isSound(page);
  await photograph(page, `life ${label} ${page.viewportSize()?.width}`, false);
  await form.getByRole('button', { name: label }).click();
  await form.waitFor({ state: 'detached' });
}

export async function choose(form: Locator, label: string, option: string): Promise<void> {
  await form.getByRole('combobox', { name: label }).click();
  await form.getByRole('option', { name: option }).click();
}
