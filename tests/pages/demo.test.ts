import { describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { customers } from '#tests/data/demo/accounts.ts';
import { RANCH_DEAL } from '#tests/data/demo/opportunities.ts';
import { demoRows } from '#tests/data/demo/rows.ts';
import { contrasts, seriousFaults } from './axe.ts';
import { dialog, inWords, toast } from './steps.ts';
import { photograph, recordPath, theater } from './theater.ts';

const { open, id } = theater(() => demoRows(new Date()));

const nameOf = (ref: string): string => customers().find((each) => each.ref === ref)?.name ?? ref;
const FULL = nameOf('arrow');
const OF_THE_REP = nameOf('bar7');

const ranchDeal = (person = 'rep') => open(person, recordPath('Opportunity', id(RANCH_DEAL)));
const cards = (page: Page): Locator => page.locator('c-match-card');
const card = (page: Page, name: string): Locator => cards(page).filter({ hasText: name }).first();
const requests = (page: Page): Locator => page.locator('c-request-list li');

/** The request of this customer in the opportunity's list. */
const requestFor = (page: Page, customer: string): Locator => requests(page).filter({ hasText: customer }).first();

async function ask(page: Page, customer: string): Promise<void> {
  await page
    .getByRole('button', { name: `Ask for ${customer}` })
    .first()
    .click();
  await dialog(page).getByRole('button', { name: 'Send' }).click();
}

describe('a reference for the ranch', () => {
  test('ranks every ranch and dairy above any bank, and says why', async () => {
    const rep = await ranchDeal();
    await cards(rep).first().waitFor();
    const texts = await cards(rep).allInnerTexts();
    const lastFarm = texts.findLastIndex((text) => /Cattle Ranching|Dairy Farming/.test(text));
    const firstBank = texts.findIndex((text) => /Bank/.test(text));
    expect(lastFarm).toBeGreaterThan(0);
    expect(firstBank === -1 || firstBank > lastFarm).toBe(true);
    expect(await cards(rep).locator('.reasons li').count()).toBeGreaterThan(texts.length);
  });

  test('one that is full stands in the drawer with its rule and the day it is free, and that day brings it back', async () => {
    const rep = await ranchDeal();
    const drawer = rep.locator('c-match-near-misses');
    await rep.getByRole('button', { name: 'Not available, and why' }).click();
    const full = drawer.getByRole('listitem').filter({ hasText: FULL });
    expect(await inWords(full)).toMatch(/at most 2 times in 90 days.*Free from/);
    expect(await cards(rep).filter({ hasText: FULL }).count()).toBe(0);

    await full.getByRole('button', { name: /^Look on/ }).click();
    await card(rep, FULL).waitFor();
  });

  test('a rep reads in columns what each criterion gave, sets two side by side, and never loses the place', async () => {
    const rep = await ranchDeal();
    await rep.getByRole('button', { name: 'Table', exact: true }).click();
    const table = rep.locator('c-match-table');
    expect(await inWords(table.locator('thead'))).toMatch(/Customer Fit of 100 Free Industry of \d+/);
    await photograph(rep, 'table 1400');
    expect(await seriousFaults(rep)).toEqual([]);
    expect(await contrasts(rep, 'c-match-table')).toEqual({ poor: [], looked: true });
    const best = await table.getByRole('rowheader').allInnerTexts();
    await table.getByRole('button', { name: 'Customer' }).click();
    await table.getByText('Only the 10 best are here').waitFor();
    await table.getByRole('button', { name: 'Back to best first' }).click();
    expect(await table.getByRole('rowheader').allInnerTexts()).toEqual(best);
    await rep.reload();
    await table.waitFor();

    const opener = rep.getByRole('button', { name: 'Not available, and why' });
    await opener.press('Enter');
    const drawer = rep.locator('c-match-near-misses');
    await drawer.getByRole('button', { name: `Compare ${FULL}` }).click();
    const second = table.getByRole('button', { name: `Compare with ${FULL}` }).first();
    await second.press('Enter');
    const industry = dialog(rep).getByRole('row', { name: /Industry/ });
    expect(await inWords(industry)).toMatch(/Industry (\d+ of \d+) Also in Cattle Ranching \1/);
    expect(await inWords(dialog(rep).getByRole('row', { name: /^Free/ }))).toMatch(
      /at most 2 times in 90 days.*Free now/,
    );
    await rep.keyboard.press('Escape');
    await dialog(rep).waitFor({ state: 'detached' });
    expect(await hasFocus(table.getByRole('button', { name: /^Compare/ }).first())).toBe(true);
    await drawer.getByRole('button', { name: 'Close' }).focus();
    await rep.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(await hasFocus(opener)).toBe(true);

    await rep.getByRole('button', { name: 'Cards', exact: true }).click();
    await rep.getByRole('button', { name: 'How it adds up' }).first().press('ArrowRight');
    await rep.getByText(/^Industry: (\d+) of \1\. Also in Cattle Ranching/).waitFor();
    expect(await rep.getByRole('button', { name: 'Try other weights' }).count()).toBe(0);

    await rep.getByRole('button', { name: 'Narrow down' }).click();
    await rep.getByRole('button', { name: /^Dairy Farming \(\d+\)/ }).click();
    await rep.getByText(/^\d+ of the \d+ best: Dairy Farming\./).waitFor();
    for (const text of await cards(rep).allInnerTexts()) expect(text).toContain('Dairy Farming');
    expect(await seriousFaults(rep)).toEqual([]);
    expect(await contrasts(rep, 'c-match-facets')).toEqual({ poor: [], looked: true });
  });

  test('a manager tries weights: the list follows, says who moved, and comes back', async () => {
    const manager = await ranchDeal('manager');
    await cards(manager).first().waitFor();
    const names = () => cards(manager).getByRole('heading').getByRole('link').allInnerTexts();
    const byPolicy = await names();
    await manager.getByRole('button', { name: 'Try other weights' }).click();
    const industry = manager.getByRole('slider', { name: 'Industry' });
    await industry.fill('1');
    await industry.fill('0');
    await manager.getByText(/The policy says \d+/).waitFor();
    await manager.getByText(/stand elsewhere than by the policy/).waitFor();
    await cards(manager)
      .getByText(/^(Up|Down) \d+ place|^New in this list/)
      .first()
      .waitFor();
    expect(await names()).not.toEqual(byPolicy);
    await manager.getByRole('button', { name: 'Back to the policy’s weights' }).click();
    await manager.getByText(/stand elsewhere than by the policy/).waitFor({ state: 'detached' });
    expect(await names()).toEqual(byPolicy);
  });

  // Which customers are close to the deal changes with the day and the hour; one that is not would need a reason.
  test('a rep withdraws a request after being asked once more, and the reservation ends', async () => {
    const rep = await ranchDeal();
    const close = cards(rep).filter({ hasNot: rep.locator('.against') });
    const customer = await close.last().getByRole('heading').getByRole('link').innerText();
    await ask(rep, customer);
    await toast(rep).getByText('Your request was sent').waitFor();
    const made = requestFor(rep, customer);
    await made.getByRole('button', { name: 'Withdraw' }).click();
    await rep.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click();
    const ended = requests(rep)
      .filter({ hasText: `${customer} (Released)` })
      .filter({ hasText: 'Canceled' });
    await ended.waitFor();
    expect(await ended.getByRole('button', { name: 'Withdraw' }).count()).toBe(0);
  });

  test('one that was asked for this deal meanwhile: the dialog says so, and offers the next best in its place', async () => {
    const [slow, quick] = [await ranchDeal(), await ranchDeal()];
    for (const page of [slow, quick]) await page.getByRole('button', { name: `Ask for ${OF_THE_REP}` }).click();
    await dialog(quick).getByRole('button', { name: 'Send' }).click();
    await toast(quick).getByText('Your request was sent').waitFor();

    await dialog(slow).getByRole('button', { name: 'Send' }).click();
    const refusal = dialog(slow).getByRole('alert');
    expect(await inWords(refusal)).toMatch(/asked for this deal already.*REQ-/);
    const instead = refusal.getByRole('button', { name: /^Ask .* instead$/ }).last();
    const [, next = ''] = /^Ask (.*?)( \(.*\))? instead$/.exec(await inWords(instead)) ?? [];
    await instead.click();
    await dialog(slow).getByRole('button', { name: 'Send' }).click();
    await toast(slow).getByText('Your request was sent').waitFor();
    await requestFor(slow, `${next} (Reserved)`).waitFor();
  });

  test('a rep without a mouse opens the dialog with Enter, leaves it with Escape, and is back where they were', async () => {
    const rep = await ranchDeal();
    const button = rep.getByRole('button', { name: /^Ask for/ }).first();
    await button.waitFor();
    await rep.getByRole('button', { name: 'Find one for me' }).focus();
    // Past the choice of cards or a table, and the first card's customer and score.
    for (let stop = 0; stop < 5; stop += 1) await rep.keyboard.press('Tab');
    expect(await hasFocus(button)).toBe(true);
    await rep.keyboard.press('Enter');
    await dialog(rep).waitFor();
    await rep.keyboard.press('Escape');
    await dialog(rep).waitFor({ state: 'detached' });
    expect(await hasFocus(button)).toBe(true);
  });
});

describe('the queue', () => {
  test('goes by close date, then by amount', async () => {
    const manager = await open('manager', '/lightning/n/Reference_Queue');
    await manager.getByRole('tab', { name: 'Queue' }).click();
    const deals = manager.locator('tbody tr').filter({ hasText: 'closes' });
    await deals.nth(20).waitFor();
    const found = (await deals.allInnerTexts()).map(closing);
    expect(found).toEqual(found.toSorted((a, b) => a.on - b.on || b.amount - a.amount));
  });
});

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element.matches(':focus-within'));

/** "$67,000 closes Dec 6", with the year only where it is another one. */
function closing(row: string): { on: number; amount: number } {
  const [, amount = '', day = ''] = /\$([\d,]+)\D*closes (\w+ \d+(?:, \d+)?)/.exec(row) ?? [];
  const year = day.includes(',') ? '' : `, ${new Date().getUTCFullYear()}`;
  return { on: Date.parse(`${day}${year} UTC`), amount: Number(amount.replaceAll(',', '')) };
}
