import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { recordOpeningUse } from '#api/activity/store.ts';
import { readConfig } from '#api/config.ts';
import { openLedger } from '#api/decision/store.ts';
import { connectSalesforce } from '#api/salesforce/connect.ts';
import { importTable } from '#scripts/import/run.ts';
import { readTable } from '#scripts/import/table.ts';
import { localEnvironment } from '#scripts/local.ts';
import { readCrmFiles } from '#scripts/seed/files.ts';
import { connect, queryAll } from '#scripts/seed/org.ts';
import { seedOrg } from '#scripts/seed/run.ts';
import type { LocalOrg } from '#tests/org/start.ts';
import { PHONE, recordPath, theater } from './theater.ts';

const DATA = join(import.meta.dirname, '../data');
const theirs = theater(() => []);
const { open } = theirs;

/** Of one's own company: four CRM files, then a spreadsheet of references, each through the org's public API. */
async function load({ url, orgId }: LocalOrg): Promise<{ dealId: string; said: string[] }> {
  const now = () => new Date();
  const connection = await connect({ SALESFORCE_URL: url });
  const files = await readCrmFiles(join(DATA, 'crm'));
  await seedOrg(connection, files, { domain: 'vouchsafe.test', now: now(), say: () => {} });

  const environment = { ...localEnvironment(), SALESFORCE_URL: url, SALESFORCE_ORG_ID: orgId };
  const salesforce = connectSalesforce(readConfig(environment));
  const deps = { salesforce, now, execute: openLedger({ salesforce, now }), recordOpeningUse };
  const options = { as: 'manager@vouchsafe.test', maps: [], dryRun: false, allOrNothing: false };
  const said: string[] = [];
  await importTable(deps, await readTable(join(DATA, 'references.csv')), options, (line) => said.push(line));

  const [deal] = await queryAll<{ Id: string }>(
    connection,
    `SELECT Id FROM Opportunity
     WHERE StageName = 'Engaging' AND Account.Name = 'Northgate Stores' AND Owner.Username = 'tess.arden@vouchsafe.test'`,
  );
  return { dealId: deal!.Id, said };
}

let dealId: string;
let said: string[];
beforeAll(async () => {
  ({ dealId, said } = await load(theirs.stage.org));
});

const cards = (page: Page): Locator => page.locator('c-match-card');
const inWords = async (locator: Locator): Promise<string> => (await locator.innerText()).replace(/\s+/g, ' ').trim();

describe("a company's own CRM and spreadsheet", () => {
  test('a seller is shown customers like the prospect, asks, and the owner of that account approves by the link', async () => {
    const seller = await open('tess.arden', recordPath('Opportunity', dealId));
    await cards(seller).first().waitFor();
    const texts = await Promise.all((await cards(seller).all()).map(inWords));
    expect(texts[0]).toMatch(/Marlow & Pine .*Also in Retail Uses Till Pro too .*Free now · 2 uses left/);
    expect(texts[1]).toMatch(/Kestrel Outfitters .*Also in Retail/);
    expect(texts.find((text) => text.includes('Bluefjord Clinics'))).toContain('Use with care');
    expect(texts.join()).not.toMatch(/Tinker Labs|Harborlight Media|Nora Voss/);

    await seller.getByRole('button', { name: 'Ask for Marlow & Pine' }).click();
    await seller.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
    const made = seller.locator('c-request-list li').first();
    await made.getByText('Waiting on: Omar Lind (Account owner)').waitFor();
    await cards(seller).filter({ hasText: 'Marlow & Pine' }).waitFor({ state: 'detached' });
    await made.getByRole('link', { name: /^REQ-/ }).click();
    await seller.waitForURL(/Reference_Request__c/);

    const owner = await open('omar.lind', new URL(seller.url()).pathname, PHONE);
    await owner.getByText(/^Your turn: /).waitFor();
    await owner.locator('c-request-moves').getByRole('button', { name: 'Approve' }).click();
    await owner.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await owner.locator('c-request-page').getByText('Approved by Omar Lind', { exact: true }).waitFor();

    await seller.goBack();
    await made.getByText('Waiting on: Reference team').waitFor();
    const manager = await open('manager', '/lightning/n/Reference_Queue');
    await manager.getByRole('tab', { name: 'Queue' }).click();
    await manager.getByRole('row').filter({ hasText: 'Northgate Stores' }).getByText('Take this request').waitFor();
  });

  test('what the spreadsheet left in doubt stayed out, and is named', async () => {
    expect(said).toContain('References: 5 created, 0 changed, 0 unchanged, 3 refused, 1 empty.');
    const refused = said.filter((line) => line.includes(' refused: '));
    expect(refused).toEqual([
      expect.stringContaining('is a duplicate of line 5'),
      expect.stringContaining("customer 'Nowhere Ltd' is unknown"),
      expect.stringContaining('Harborlight Media by its name or Orchard Telecom by the e-mail'),
    ]);
    const manager = await open('manager', '/lightning/o/Reference__c/list');
    await manager.getByText('5 items').waitFor();
  });

  test('a seller whom the menu of people does not list is found under "Somebody else…"', async () => {
    const page = await open('manager', recordPath('Opportunity', dealId));
    await page.locator('.host-header__person').getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Somebody else…' }).click();
    await page.getByRole('searchbox', { name: 'Search people' }).fill('tess');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Tess Arden' }).click();
    await cards(page).first().waitFor();
    expect(await inWords(page.locator('.host-header__person'))).toContain('Tess Arden');
  });
});
