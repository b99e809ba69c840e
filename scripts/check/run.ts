import type { Check, Finding } from './check.ts';
import type { Tree } from './tree.ts';

/** What came of one check: findings, or the reason why it was left out. */
export interface Outcome {
  check: string;
  findings: Finding[];
  leftOut?: string;
}

async function findingsOf(check: Check, tree: Tree): Promise<Finding[]> {
  try {
    return await check.run(tree);
  } catch (error) {
    return [{ file: '.', message: `the check itself failed: ${String(error)}` }];
  }
}

/** One after the other: each of them takes a core or two for itself. */
export async function* runChecks(checks: Check[], tree: Tree, java: number | undefined): AsyncGenerator<Outcome> {
  for (const check of checks)
    yield check.needsJava && java === undefined
      ? { check: check.name, findings: [], leftOut: 'there is no Java on the path' }
      : { check: check.name, findings: await findingsOf(check, tree) };
}
