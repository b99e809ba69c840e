import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { RANCH_DEAL } from '#tests/data/demo/opportunities.ts';
import { demoRows } from '#tests/data/demo/rows.ts';
import { isSound } from './steps.ts';
import { PHONE, recordPath, theater } from './theater.ts';

const { open, id } = theater(() => demoRows(new Date()));

describe('the search among all references', () => {
  const box = (page: Page) => page.locator('c-match-search').getByLabel('Search references');
  const found = (page: Page) => page.locator('c-match-search-card');
  const summary = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();

  test('opens from the deal with what it suggests, forgives a typo, knows a phrase, and is narrowed on the map', async () => {
    const rep = await open('rep', recordPath('Opportunity', id(RANCH_DEAL)));
    await rep.getByRole('link', { name: 'Search all references' }).click();
    await rep.getByRole('button', { name: 'Remove filter Cattle Ranching' }).waitFor();
    await rep.getByRole('button', { name: 'Clear all' }).click();
    await summary(rep, /^\d\d customers found$/);

    await box(rep).pressSequentially('catle');
    await found(rep).getByText('Cattle', { exact: true }).first().waitFor();
    expect(new Set(await found(rep).locator('mark').allInnerTexts())).toEqual(new Set(['Cattle']));
    await box(rep).fill('minutes arrow');
    await rep.getByRole('button', { name: 'Share the video “Two minutes with Broken Arrow Ranch”' }).click();
    await rep.getByText('Noted as shared').waitFor();
    await box(rep).fill('"without signal"');
    await found(rep).locator('mark').getByText('without signal').first().waitFor();
    const map = rep.locator('c-match-search-map');
    const region = map.getByRole('button', { name: /^Northern America: / });
    const [there] = /\d+/.exec((await region.getAttribute('aria-label'))!)!;
    await region.focus();
    await rep.keyboard.press('Enter');
    await rep.getByRole('button', { name: 'Remove filter Northern America' }).waitFor();
    await summary(rep, new RegExp(`^${there} customers? found$`));
    for (const text of await found(rep).allInnerTexts()) expect(text).toMatch(/United States|Canada/);
    await isSound(rep);
  });

  test('keeps a star and a search under a name; on a phone both are there, and the map narrows further', async () => {
    const rep = await open('rep', '/lightning/n/Reference_Search');
    await rep.getByRole('checkbox', { name: /^Dairy Farming/ }).waitFor();
    const choice = rep.getByText(/^Dairy Farming \(/);
    const [many] = /\d+/.exec(await choice.innerText())!;
    await choice.click();
    await rep.getByRole('button', { name: 'Remove filter Dairy Farming' }).waitFor();
    await summary(rep, new RegExp(`^${many} customers? found$`));
    const name = await found(rep).first().getByRole('heading').getByRole('link').innerText();
    await found(rep)
      .first()
      .getByRole('button', { name: `Favorite: ${name}` })
      .click();
    await rep.getByRole('button', { name: 'Save this search' }).click();
    await rep.getByRole('dialog').getByRole('textbox').fill('Dairies');
    await rep.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
    await rep.getByRole('button', { name: 'Dairies', exact: true }).waitFor();

    const phone = await open('rep', '/lightning/n/Reference_Search', PHONE);
    await phone.getByRole('button', { name: 'Dairies', exact: true }).click();
    await phone.getByRole('button', { name: 'Remove filter Dairy Farming' }).waitFor();
    await phone.getByRole('button', { name: 'Filters (1)' }).click();
    await phone.getByText('My favorites only', { exact: true }).click();
    await summary(phone, '1 customer found');
    await phone.getByRole('button', { name: 'Northern America: 1' }).click();
    await phone.getByRole('button', { name: 'Filters (3)' }).waitFor();
    const star = found(phone).getByRole('button', { name: `Favorite: ${name}` });
    expect(await star.getAttribute('aria-pressed')).toBe('true');
    expect(await phone.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await isSound(phone);
  });
});
