import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import type { Check } from './check.ts';
import type { Tree } from './tree.ts';

interface Rules {
  configs: Record<string, Linter.Config[]>;
}

// Neither declares its types.
const require = createRequire(import.meta.url);
const lwc = require('@salesforce/eslint-config-lwc') as Rules;
const slds = require('@salesforce-ux/eslint-plugin-slds') as Rules;

const CARRIED = ['js', 'html', 'css'].map((kind) => `**/lwc/*/*.${kind}`);

/** As Salesforce publishes both: nothing added, nothing switched off, and no comment in a file is listened to. */
const linter = (tree: Tree): ESLint =>
  new ESLint({
    cwd: tree.root,
    overrideConfigFile: true,
    allowInlineConfig: false,
    errorOnUnmatchedPattern: false,
    overrideConfig: [
      { ignores: ['**/*.ts'] },
      ...(lwc.configs.recommended ?? []).map((config) => ({ ...config, files: ['**/lwc/*/*.js'] })),
      ...(slds.configs['flat/recommended'] ?? []),
    ],
  });

export const lint: Check = {
  name: 'components keep the rules of eslint-config-lwc and of the design system',
  async run(tree) {
    const results = await linter(tree).lintFiles(CARRIED);
    return results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, message, ruleId }) => ({
        file: relative(tree.root, filePath).replaceAll('\\', '/'),
        message: `line ${line}: ${message} (${ruleId ?? 'it does not parse'})`,
      })),
    );
  },
};
