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

/** In the order given. What runs on Java waits for other processes, so it begins at once, beside the rest. */
export async function* runChecks(checks: Check[], tree: Tree, withoutJava?: string): AsyncGenerator<Outcome> {
  const left = (check: Check) => check.needsJava && withoutJava !== undefined;
  const begun = new Map<Check, Promise<Finding[]>>();
  let last: Promise<unknown> = Promise.resolve();
  for (const check of checks.filter((one) => one.needsJava && !left(one))) {
    const mine = last.then(() => findingsOf(check, tree));
    begun.set(check, mine);
    last = mine;
  }
  for (const check of checks)
    yield left(check)
      ? { check: check.name, findings: [], leftOut: withoutJava }
      : { check: check.name, findings: await (begun.get(check) ?? findingsOf(check, tree)) };
}
