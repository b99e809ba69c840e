import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

export interface Screen {
  name: string;
  person: string;
  path(): string;
  /** What is there once the screen is. */
  shows: string;
  /** A component that axe must have looked into. */
  inside: string;
  /** Further steps to it. */
  then?(page: Page): Promise<void>;
}

/** The pages that sum up. */
export const INSIGHT_SCREENS: Screen[] = [
  {
    name: 'turn-around',
    person: 'manager',
    path: () => '/lightning/n/Reference_Turnaround',
    shows: 'c-insight-table',
    inside: 'c-insight-turnaround-parts',
    async then(page) {
      await page
        .locator('c-insight-table')
        .first()
        .getByRole('button', { name: /^Show what it counts/ })
        .first()
        .click();
      await page.locator('c-insight-behind').waitFor();
      const drawn = await page
        .locator('c-insight-chart canvas')
        .first()
        .evaluate((canvas) => (canvas.ownerDocument.defaultView as any).Chart.getChart(canvas).data.labels.length);
      expect(drawn).toBe(6);
    },
  },
  {
    name: 'coverage',
    person: 'executive',
    path: () => '/lightning/n/Reference_Coverage',
    shows: 'c-insight-coverage-map button.cell:visible',
    inside: 'c-insight-coverage-map',
    async then(page) {
      await page.locator('c-insight-coverage-map button.cell:visible').first().click();
      await page.getByRole('heading', { name: 'Recruit three like these' }).waitFor();
    },
  },
  {
    name: 'revenue',
    person: 'executive',
    path: () => '/lightning/n/Reference_Revenue',
    shows: 'c-insight-deals li',
    inside: 'c-insight-revenue',
  },
  {
    name: 'health',
    person: 'manager',
    path: () => '/lightning/n/Reference_Health',
    shows: 'c-insight-strip',
    inside: 'c-insight-health',
  },
  {
    name: 'summary',
    person: 'executive',
    path: () => '/lightning/n/Reference_Summary',
    shows: 'c-insight-executive .sum',
    inside: 'c-insight-executive',
  },
];
