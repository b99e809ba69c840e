import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ESLint, type Linter } from 'eslint';
import { files, source } from './forceApp.ts';

type Published = { configs: Record<string, Linter.Config[]> };

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const slds = (require('@salesforce-ux/eslint-plugin-slds') as Published).configs['flat/recommended'] ?? [];
const lwc = (require('@salesforce/eslint-config-lwc') as Published).configs.recommendedTs ?? [];

const EXCUSES =
  /eslint-(disable|enable)|stylelint-disable|@ts-(ignore|nocheck|expect-error)|NOPMD|SuppressWarnings|sfge-disable/;

test('no file of force-app asks a checker to look away', () => {
  const text = files.filter((file) => /\.(ts|js|html|css|cls|xml)$/.test(file));
  expect(text.filter((file) => EXCUSES.test(source(file)))).toEqual([]);
});

/** Rules that are on, `off` and 0 left out. */
function rulesOn(rules: Partial<Linter.RulesRecord> = {}): string[] {
  const severity = (entry: unknown) => (Array.isArray(entry) ? (entry[0] as unknown) : entry);
  return Object.keys(rules).filter((name) => !['off', 0].includes(severity(rules[name]) as string));
}

async function configured(name: string, from: Partial<ESLint.Options>): Promise<string[]> {
  const eslint = new ESLint({ cwd: root, ...from });
  const config = (await eslint.calculateConfigForFile(
    join(root, 'force-app/app/lwc/errorPanel', name),
  )) as Linter.Config;
  return rulesOn(config.rules);
}

describe.each([
  ['errorPanel.ts', lwc],
  ['errorPanel.html', slds],
  ['errorPanel.css', slds],
])('the rules Salesforce publishes for %s', (name, published) => {
  test('are all on', async () => {
    const ours = await configured(name, { overrideConfigFile: join(root, 'config/eslint.config.js') });
    const theirs = await configured(name, {
      overrideConfigFile: true,
      overrideConfig: published.map((config) => ({ files: ['**/*.ts'], ...config })),
    });
    expect(theirs.length).toBeGreaterThan(2);
    expect(theirs.filter((rule) => !ours.includes(rule))).toEqual([]);
  });
});
