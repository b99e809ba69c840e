import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type Kind = 'violations' | 'passes';

/** In the page itself, which has no frames, and with every node of what is asked about alone: a list of all that
 *  passed takes eight times as long to write down as to find. */
const axe = (page: Page, ...resultTypes: Kind[]) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes });

const inWords = ({ id, nodes }: { id: string; nodes: { html: string }[] }): string[] =>
  nodes.map(({ html }) => `${id}: ${html}`);

export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await axe(page, 'violations').analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(inWords);
}

/** The synthetic shadow has no `getElementById`, for want of which axe leaves contrast out wherever a label stands. */
export async function contrasts(page: Page, inside: string): Promise<{ poor: string[]; looked: boolean }> {
  await page.evaluate(`{
    let proto = document.querySelector('host-app').shadowRoot;
    while (!Object.hasOwn(proto, 'getElementById')) proto = Object.getPrototypeOf(proto);
    const value = function (id) { return this.querySelector('#' + CSS.escape(id)); };
    Object.defineProperty(proto, 'getElementById', { configurable: true, value });
  }`);
  const { violations, passes } = await axe(page, 'violations', 'passes').withRules(['color-contrast']).analyze();
  return { poor: violations.flatMap(inWords), looked: JSON.stringify(passes).includes(inside) };
}
