import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { RANCH_DEAL } from '#tests/data/demo/opportunities.ts';
import { demoRows } from '#tests/data/demo/rows.ts';
import type { LoadRow } from '#tests/org/start.ts';
import { contrasts, seriousFaults } from './axe.ts';
import { INSIGHT_SCREENS, type Screen } from './insightScreens.ts';
import { DESK, PHONE, photograph, recordPath, theater } from './theater.ts';

let rows: LoadRow[] = [];
const house = theater(() => (rows = demoRows(new Date())));

/** A request that waits for the account owner who is in the menu of people. */
let waiting: string | undefined;
async function waitingRequest(): Promise<string> {
  if (waiting) return waiting;
  const owner = await house.open('owner', '/lightning/n/Reference_Queue');
  await owner.locator('c-request-table').getByRole('link').first().click();
  await owner.waitForURL(/Reference_Request__c/);
  waiting = new URL(owner.url()).pathname;
  return waiting;
}

/** A customer whose contract is renewed soon. */
function renewed(): string {
  const found = rows.find(({ type, fields }) => type === 'Reference__c' && fields['Account__c'] === '@{customer13}');
  return recordPath('Reference__c', house.id(found?.ref ?? ''));
}

const ranchDeal = () => recordPath('Opportunity', house.id(RANCH_DEAL));
const SCREENS: Screen[] = [
  ...INSIGHT_SCREENS,
  { name: 'opportunity', person: 'rep', path: ranchDeal, shows: 'c-match-card', inside: 'c-match-card' },
  {
    name: 'feedback',
    person: 'csm',
    path: () => '/lightning/n/Reference_Feedback_List',
    shows: 'c-feedback-item',
    inside: 'c-feedback-item',
  },
  {
    name: 'not available',
    person: 'rep',
    path: ranchDeal,
    shows: 'c-match-card',
    inside: 'c-match-near-misses',
    then: (page) => page.getByRole('button', { name: 'Not available, and why' }).click(),
  },
  {
    name: 'side by side',
    person: 'rep',
    path: ranchDeal,
    shows: 'c-match-card',
    inside: 'lightning-modal',
    async then(page) {
      for (const place of [0, 2])
        await page
          .locator('c-match-card')
          .nth(place)
          .getByRole('button', { name: /^Compare/ })
          .click();
      await page.getByRole('dialog').getByRole('table').waitFor();
    },
  },
  {
    name: 'weights',
    person: 'manager',
    path: ranchDeal,
    shows: 'c-match-card',
    inside: 'c-match-weights',
    async then(page) {
      await page.getByRole('button', { name: 'Try other weights' }).click();
      await page.getByRole('slider', { name: 'Industry' }).fill('3');
      await page.getByText(/The policy says \d+/).waitFor();
      await page.getByRole('button', { name: 'How it adds up' }).first().click();
    },
  },
  {
    name: 'request dialog',
    person: 'rep',
    path: ranchDeal,
    shows: 'c-match-card',
    inside: 'c-request-chosen',
    async then(page) {
      await page
        .getByRole('button', { name: /^Ask for/ })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('button', { name: 'Send' }).waitFor();
    },
  },
  {
    name: 'search',
    person: 'rep',
    path: () => '/lightning/n/Reference_Search',
    shows: 'c-match-search-card',
    inside: 'c-match-search-card',
    async then(page) {
      await page.locator('c-match-search').getByLabel('Search references').fill('cattle');
      await page.locator('mark').first().waitFor();
      await page.locator('c-match-search-card').getByRole('button').first().click();
    },
  },
  {
    name: 'queue',
    person: 'manager',
    path: () => '/lightning/n/Reference_Queue',
    shows: 'c-request-table tbody tr',
    inside: 'c-request-table',
  },
  {
    name: 'today',
    person: 'manager',
    path: () => '/lightning/n/Reference_Today',
    shows: 'c-insight-today-list li',
    inside: 'c-insight-today-list',
  },
  {
    name: 'request',
    person: 'owner',
    path: () => waiting ?? '',
    shows: 'c-request-moves',
    inside: 'c-request-timeline',
  },
  {
    name: 'approval dialog',
    person: 'owner',
    path: () => waiting ?? '',
    shows: 'c-request-moves',
    inside: 'lightning-modal',
    async then(page) {
      await page.getByRole('button', { name: 'Approve' }).click();
      await page.getByRole('dialog').getByLabel('Comment').waitFor();
    },
  },
  {
    name: 'reference',
    person: 'owner',
    path: () => recordPath('Reference__c', house.id('ref1')),
    shows: 'c-reference-card h2',
    inside: 'c-reference-card',
  },
  {
    name: 'account',
    person: 'owner',
    path: () => recordPath('Account', house.id('cedar')),
    shows: 'c-reference-list li',
    inside: 'c-reference-list',
  },
  {
    name: 'fields',
    person: 'admin',
    path: () => '/lightning/n/Reference_Fields',
    shows: 'c-policy-mapping lightning-combobox',
    inside: 'c-policy-mapping',
  },
  {
    name: 'with care',
    person: 'manager',
    path: renewed,
    shows: 'c-reference-readiness li',
    inside: 'c-reference-readiness',
  },
];

async function show({ person, path, shows, then, name }: Screen, size: typeof DESK): Promise<Page> {
  if (name.startsWith('request') || name.startsWith('approval')) await waitingRequest();
  const page = await house.open(person, path(), size);
  await page.locator(shows).first().waitFor();
  await page.waitForLoadState('networkidle');
  await then?.(page);
  return page;
}

describe.each(SCREENS)('the screen "$name"', (screen) => {
  test('has no serious fault that axe can find, and contrast enough', async () => {
    const page = await show(screen, DESK);
    expect(await seriousFaults(page)).toEqual([]);
    await photograph(page, `${screen.name} 1400`, !screen.then);
    expect(await contrasts(page, screen.inside)).toEqual({ poor: [], looked: true });
  });

  test('fits a phone without scrolling sideways', async () => {
    const page = await show(screen, PHONE);
    const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(sideways).toBeLessThanOrEqual(0);
    await photograph(page, `${screen.name} 400`, !screen.then);
  });
});

test("Salesforce's design reaches into the components", async () => {
  const page = await house.open('rep', ranchDeal());
  const ask = page.locator('c-match-card .slds-button_brand').first();
  const look = await ask.evaluate((button) => {
    const { backgroundColor, borderTopLeftRadius } = button.ownerDocument.defaultView!.getComputedStyle(button);
    return { backgroundColor, borderTopLeftRadius };
  });
  expect(look).toEqual({ backgroundColor: 'rgb(1, 118, 211)', borderTopLeftRadius: '4px' });
});

test.each(['Today', 'Turnaround', 'Revenue', 'Health', 'Coverage'])(
  'the page %s is printed without what surrounds it, and links without their addresses',
  async (tab) => {
    const page = await house.open('manager', `/lightning/n/Reference_${tab}`);
    const figures = page.locator(`c-insight-${tab.toLowerCase()}`);
    const link = figures.locator('a[href]').first();
    await figures.waitFor();
    await page.waitForLoadState('networkidle');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Refresh' }).filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('heading').filter({ visible: true }).count()).toBeGreaterThan(0);
    if ((await link.count()) > 0) {
      const said = await link.evaluate(
        (each) => each.ownerDocument.defaultView!.getComputedStyle(each, '::after').content,
      );
      expect(said).toBe('none');
    }
  },
);

test('the summary for executives is printed on one page, without the page around it', async () => {
  const page = await house.open('executive', '/lightning/n/Reference_Summary');
  await page.locator('c-insight-executive .sum').first().waitFor();
  await page.waitForLoadState('networkidle');
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('c-insight-executive .sum').first().isVisible()).toBe(true);
  await page.setViewportSize({ width: 794, height: 1123 });
  await photograph(page, 'summary printed');
});
