import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startStage, type Stage } from '#scripts/stage.ts';
import { PERSONAS } from '#tests/data/demo/people.ts';
import type { LoadRow } from '#tests/org/start.ts';
import { launch } from '#tests/page/chromium.ts';
import { AHEAD, setClock } from './clock.ts';

export const DESK = { width: 1400, height: 1000 };
export const PHONE = { width: 400, height: 800 };

const SCREENSHOTS = join('.local', 'screenshots');
/** A first start also builds Salesforce's base components. */
const STARTS_WITHIN_MS = 180_000;
const TEST_WITHIN_MS = 90_000;

export interface Theater {
  stage: Stage;
  /** The id of a row by its `ref`. */
  id(ref: string): string;
  /** A window of that person's own, on that page. */
  open(person: string, path: string, size?: { width: number; height: number }): Promise<Page>;
}

/** For all tests of a file: org, service and pages with these rows, and a browser. A test in which a page complains on
 *  the console fails. */
export function theater(rows: () => LoadRow[]): Theater {
  let stage: Stage;
  let browser: Browser;
  let folder: string;
  let ids: Map<string, string>;
  let contexts: BrowserContext[] = [];
  const complaints: string[] = [];

  jest.setTimeout(TEST_WITHIN_MS);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vouchsafe-pages-'));
    process.env.LOCAL_DIR = folder;
    browser = await launch();
    stage = await startStage({
      ports: { org: 0, api: 0, page: 0 },
      people: PERSONAS,
      environment: { LOG_LEVEL: 'fatal', SWEEP_MINUTES: '0' },
      prepare(org) {
        ids = org.load(rows());
        return '/lightning/o/Opportunity/list';
      },
    });
  }, STARTS_WITHIN_MS);

  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    expect(complaints.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
    rmSync(folder, { recursive: true });
  });

  return {
    get stage() {
      return stage;
    },
    id(ref) {
      const id = ids.get(ref);
      if (!id) throw new Error(`No row "${ref}" was loaded`);
      return id;
    },
    async open(person, path, size = DESK) {
      const context = await browser.newContext({ viewport: size, locale: 'en-US', reducedMotion: 'reduce' });
      contexts.push(context);
      await context.addInitScript(setClock, AHEAD);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${person}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`${person}: ${error.message}`));
      await page.goto(`${stage.pageUrl}${path}?as=${person}`);
      return page;
    },
  };
}

/** For a look by eye: kept under .local/screenshots. */
export async function photograph(page: Page, name: string, fullPage = true): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  // The bar on top is fixed: a picture longer than the window shows it where the page was scrolled to.
  if (fullPage) await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage });
}

export const recordPath = (object: string, id: string): string => `/lightning/r/${object}/${id}/view`;
