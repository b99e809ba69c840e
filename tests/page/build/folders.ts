import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PAGE_DIR = dirname(dirname(fileURLToPath(import.meta.url)));
export const ROOT_DIR = dirname(dirname(PAGE_DIR));
export const BROWSER_DIR = join(PAGE_DIR, 'browser');
export const STUB_DIR = join(PAGE_DIR, 'stubs');
export const FORCE_APP = join(ROOT_DIR, 'force-app');
export const SLDS_DIR = join(ROOT_DIR, 'node_modules/@salesforce-ux/design-system/assets');
export const CACHE_DIR = join(ROOT_DIR, 'node_modules/.cache/vouchsafe-page');
export const LBC_DIR = join(ROOT_DIR, 'node_modules/lightning-base-components');

interface LwcPackage {
  lwc: { expose: string[]; modules: { name?: string; path?: string }[] };
}

export interface BaseComponents {
  exposed: string[];
  /** The platform modules the package brings itself, and the file of each. */
  aliases: ReadonlyMap<string, string>;
}

export function baseComponents(): BaseComponents {
  const { lwc } = JSON.parse(readFileSync(join(LBC_DIR, 'package.json'), 'utf8')) as LwcPackage;
  const aliases = lwc.modules.flatMap(({ name, path }) => (name && path ? [[name, join(LBC_DIR, path)] as const] : []));
  return { exposed: lwc.expose, aliases: new Map(aliases) };
}
