import { describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { RANCH_DEAL } from '#tests/data/demo/opportunities.ts';
import { demoRows } from '#tests/data/demo/rows.ts';
import type { LoadRow } from '#tests/org/start.ts';
import { recordPath, theater } from './theater.ts';

const EARLY_DEAL = 'early deal';
const earlyDeal: LoadRow = {
  type: 'Opportunity',
  ref: EARLY_DEAL,
  fields: {
    Name: 'Double T Ranch – weather',
    AccountId: '@{ranch}',
    StageName: 'Prospecting',
    CloseDate: '2099-12-31',
    OwnerId: '@{rep}',
  },
};

const panel = (page: Page): Locator => page.locator('c-match-panel');
const inWords = async (locator: Locator): Promise<string> => (await locator.innerText()).replace(/\s+/g, ' ').trim();

async function choose(page: Page, activityType: string): Promise<void> {
  await page.getByRole('combobox', { name: 'What do you need?' }).click();
  await page.getByRole('option', { name: activityType }).click();
}

describe('the panel on an opportunity', () => {
  const house = theater(() => [...demoRows(new Date()), earlyDeal]);
  const ranchDeal = (person = 'rep') => house.open(person, recordPath('Opportunity', house.id(RANCH_DEAL)));

  test('shows the shape of what comes while it waits', async () => {
    const rep = await house.open('rep', '/lightning/o/Opportunity/list');
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await rep.route('**/local/apex/**', async (route) => {
      await held;
      await route.continue();
    });
    await rep.goto(house.stage.pageUrl + recordPath('Opportunity', house.id(RANCH_DEAL)));
    await panel(rep).locator('c-loading-cards').waitFor();
    expect(await panel(rep).locator('c-match-card').count()).toBe(0);
    answer();
    await panel(rep).locator('c-match-card').first().waitFor();
    expect(await panel(rep).locator('c-loading-cards').count()).toBe(0);
  });

  test('says what to try when nobody fits', async () => {
    const rep = await ranchDeal();
    await choose(rep, 'Advisory board');
    await panel(rep).getByText('No customer fits').waitFor();
    expect(await panel(rep).getByRole('button', { name: 'Find one for me' }).count()).toBe(1);
  });

  test('says from which stage on when it is too early to ask', async () => {
    const rep = await house.open('rep', recordPath('Opportunity', house.id(EARLY_DEAL)));
    await choose(rep, 'Site visit');
    await panel(rep).locator('c-empty-state').getByText('Qualification').waitFor();
    expect(await panel(rep).getByRole('button', { name: /^Ask/ }).count()).toBe(0);
  });

  test('offers to try again when the service is away, and recovers', async () => {
    const rep = await ranchDeal();
    await panel(rep).locator('c-match-card').first().waitFor();
    await house.stage.stopApi();
    await rep.reload();
    const again = panel(rep).getByRole('button', { name: 'Try again' });
    await again.waitFor();
    expect(await inWords(panel(rep).getByRole('alert'))).toContain('did not answer');
    await house.stage.startApi();
    await again.click();
    await panel(rep).locator('c-match-card').first().waitFor();
  });

  test.each(['sysadmin', 'executive'])(
    'tells %s whom to ask for the permission, without a button that cannot help',
    async (person) => {
      const page = await ranchDeal(person);
      const alert = panel(page).getByRole('alert');
      await alert.getByText('Your permissions do not open this').waitFor();
      expect(await alert.getByRole('button').count()).toBe(0);
    },
  );

  test('is not there for somebody who may not see the opportunity', async () => {
    const outsider = await ranchDeal('outsider');
    await outsider.getByText("We couldn't find the record you're trying to access").waitFor();
    expect(await panel(outsider).count()).toBe(0);
  });

  test('the queue tells an outsider whom to ask for the permission', async () => {
    const outsider = await house.open('outsider', '/lightning/n/Reference_Queue');
    await outsider.getByRole('alert').getByText('Your permissions do not open this').waitFor();
  });
});

describe('before an administrator has activated a policy', () => {
  const BEFORE = ['UserRole', 'User', 'PermissionSetAssignment', 'Account', 'Opportunity'];
  const house = theater(() => demoRows(new Date()).filter(({ type }) => BEFORE.includes(type)));

  test('the panel says that the set-up is not finished, and who finishes it', async () => {
    const rep = await house.open('rep', recordPath('Opportunity', house.id(RANCH_DEAL)));
    expect(await inWords(panel(rep).getByRole('alert'))).toMatch(/set up/i);
  });
});
