import { join, resolve } from 'node:path';
import { CHECKS } from './check/checks.ts';
import { javaVersion } from './check/java.ts';
import { runChecks } from './check/run.ts';
import { withStaged } from './check/staged.ts';

/** What can be known about force-app without an org, here or in the folder given; ends with 1 where something is wrong. */
const root = resolve(process.argv[2] ?? join(import.meta.dirname, '..'));

const wrong = await withStaged(root, async (tree) => {
  let count = 0;
  for await (const { check, findings, leftOut } of runChecks(CHECKS, tree, javaVersion())) {
    count += findings.length;
    console.log(
      leftOut ? `left out  ${check}: ${leftOut}` : `${findings.length === 0 ? 'holds' : 'WRONG'}     ${check}`,
    );
    for (const { file, message } of findings) console.log(`          ${file}: ${message}`);
  }
  return count;
});
process.exitCode = wrong === 0 ? 0 : 1;
