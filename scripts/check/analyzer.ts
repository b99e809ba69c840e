import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { CodeAnalyzer, CodeAnalyzerConfig, type Violation } from '@salesforce/code-analyzer-core';
import { createEnginePlugin as pmd } from '@salesforce/code-analyzer-pmd-engine';
import { createEnginePlugin as graph } from '@salesforce/code-analyzer-sfge-engine';
import { type Accepted, ACCEPTED } from './accepted.ts';
import type { Check, Finding } from './check.ts';
import type { Tree } from './tree.ts';

type Plugin = Parameters<CodeAnalyzer['addEnginePlugin']>[0];

interface Seen extends Finding {
  rule: string;
}

async function violations(tree: Tree, plugin: Plugin, rules: string): Promise<Violation[]> {
  const logs = mkdtempSync(join(tmpdir(), 'analyzer-'));
  try {
    const analyzer = new CodeAnalyzer(CodeAnalyzerConfig.fromObject({ log_folder: logs }));
    await analyzer.addEnginePlugin(plugin);
    const workspace = await analyzer.createWorkspace([tree.root]);
    const selected = await analyzer.selectRules([rules], { workspace });
    if (selected.getCount() === 0) throw new Error(`No rule answers to ${rules}`);
    return (await analyzer.run(selected, { workspace })).getViolations();
  } finally {
    rmSync(logs, { recursive: true });
  }
}

function seen(tree: Tree, violation: Violation): Seen {
  const at = violation.getPrimaryLocation();
  const rule = violation.getRule().getName();
  const file = relative(tree.root, at.getFile() ?? tree.root).replaceAll('\\', '/');
  return { rule, file, message: `line ${at.getStartLine()}: ${violation.getMessage()} (${rule})` };
}

const covers =
  ({ rule, file }: Accepted) =>
  (found: Seen) =>
    rule === found.rule && file.test(found.file);

/** Its file is there, and PMD says nothing about it any more. */
const idle = (tree: Tree, found: Seen[]): Finding[] =>
  ACCEPTED.filter(({ file }) => tree.files.some((path) => file.test(path)))
    .filter((accepted) => !found.some(covers(accepted)))
    .map(({ rule, file }) => ({ file: 'scripts/check/accepted.ts', message: `${rule} of ${file} is not needed` }));

export const pmdSecurity: Check = {
  name: "PMD's security rules",
  needsJava: true,
  async run(tree) {
    const found = (await violations(tree, pmd(), 'pmd:Security')).map((violation) => seen(tree, violation));
    return [...found.filter((one) => !ACCEPTED.some((accepted) => covers(accepted)(one))), ...idle(tree, found)];
  },
};

export const graphEngine: Check = {
  name: 'paths of Apex to data (graph engine)',
  needsJava: true,
  run: async (tree) => (await violations(tree, graph(), 'sfge')).map((violation) => seen(tree, violation)),
};
