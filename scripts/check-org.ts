import { join, resolve } from 'node:path';
import { CHECKS } from './check/checks.ts';
import { withoutJava } from './check/java.ts';
import { runChecks } from './check/run.ts';
import { withStaged } from './check/staged.ts';

// For runs of seconds Java's second compiler and its parallel collector take more than they give.
process.env['JDK_JAVA_OPTIONS'] ??= '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

/** What can be known about force-app without an org, here or in the folder given; ends with 1 where something is wrong. */
const root = resolve(process.argv[2] ?? join(import.meta.dirname, '..'));
const count = { hold: 0, findings: 0, leftOut: 0 };

await withStaged(root, async (tree) => {
  for await (const { check, findings, leftOut } of runChecks(CHECKS, tree, withoutJava())) {
    if (leftOut) count.leftOut += 1;
    else if (findings.length === 0) count.hold += 1;
    count.findings += findings.length;
    console.log(
      leftOut ? `left out  ${check}: ${leftOut}` : `${findings.length === 0 ? 'holds' : 'WRONG'}     ${check}`,
    );
    for (const { file, message } of findings) console.log(`          ${file}: ${message.replace(/\s+/g, ' ')}`);
  }
});
console.log(
  `\n${count.hold} of ${CHECKS.length} checks hold, ${count.findings} findings, ${count.leftOut} checks left out`,
);
process.exitCode = count.findings === 0 ? 0 : 1;
