import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { demoRows } from '#tests/data/demo/rows.ts';
import { choose, dialog, inWords, isSound, sideways } from './steps.ts';
import { PHONE, photograph, theater } from './theater.ts';

const house = theater(() => demoRows(new Date()));
const coverage = (person: string, size?: typeof PHONE) => house.open(person, '/lightning/n/Reference_Coverage', size);
const targets = (page: Page) => page.locator('c-target-list');

test('a manager tries a launch, saves it as a target with number, owner and date, and an executive reads how far it is', async () => {
  const manager = await coverage('manager');
  await choose(manager.locator('c-insight-coverage'), 'Columns', 'All together');
  const planner = manager.locator('c-insight-planner');
  await planner.getByLabel('Uses for a launch').fill('200');
  await planner.getByRole('button', { name: 'Compare' }).click();
  await planner.getByText('Complete this field.').first().waitFor();
  await choose(planner, 'Launch in', 'Agriculture');
  await planner.getByLabel(/By$/).fill('Mar 31, 2027');
  await planner.getByRole('button', { name: 'Compare' }).press('Enter');
  await planner.getByText(/with this plan, by \d/).waitFor();
  expect(await inWords(planner.locator('c-insight-table'))).toMatch(/Agriculture.*Lacks .* from/);
  await isSound(manager);
  await photograph(manager, 'plan 1400');

  await planner.getByRole('button', { name: 'Save as a target' }).click();
  await dialog(manager).getByLabel('Name').fill('Herd launch');
  await dialog(manager).getByRole('button', { name: 'Save' }).click();
  await dialog(manager).getByText('Complete this field.').first().waitFor();
  await choose(dialog(manager), 'Who sees to it', 'Mara Mendel');
  await photograph(manager, 'target 1400', false);
  await isSound(manager);
  await dialog(manager).getByRole('button', { name: 'Save' }).click();
  await targets(manager).getByText('Herd launch is saved.').waitFor();
  await targets(manager).locator('li').first().waitFor();
  expect(await inWords(targets(manager))).toMatch(
    /Herd launch.*Agriculture.*Have \d+ \/ 200.*Still needed \d+.*Mar 31/,
  );

  const executive = await coverage('executive', PHONE);
  await targets(executive).getByText('Herd launch').waitFor();
  expect(await targets(executive).getByRole('button', { name: 'Change Herd launch' }).count()).toBe(0);
  expect(await sideways(executive)).toBeLessThanOrEqual(0);
  await photograph(executive, 'targets 400');
});
