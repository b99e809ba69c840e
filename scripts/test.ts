import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Everything that must hold, in the order of what is quickest to know; ends with `N passed, N failed`. */
const CHECKS = ['format', 'lint', 'types:service', 'types:components', 'check:org'];

/** Jest takes the service's modules as they are only when Node is told so; the components' Jest translates them. */
const MODULES = ['--experimental-vm-modules'];
const JEST = 'node_modules/jest/bin/jest.js';
const COMPONENT_JEST = 'node_modules/@salesforce/sfdx-lwc-jest/node_modules/jest/bin/jest.js';
const SUITES = [
  { name: 'service, local org, scripts and conventions', node: MODULES, jest: JEST, config: 'config/jest.config.cjs' },
  { name: 'components', node: [], jest: COMPONENT_JEST, config: 'config/jest.lwc.config.cjs' },
  { name: 'browser', node: MODULES, jest: JEST, config: 'config/jest.pages.config.cjs' },
];

const folder = join('.local', 'test');
const counted = { passed: 0, failed: 0 };

function title(text: string): void {
  console.log(`\n${text}`);
}

const shell = process.platform === 'win32';

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit', shell }).status === 0;
}

/** Whether it holds, and what it said. */
async function hear(check: string): Promise<{ holds: boolean; said: string }> {
  const told = promisify(execFile)('npm', ['run', '--silent', check], { shell, maxBuffer: 2 ** 26 });
  return told.then(
    ({ stdout, stderr }) => ({ holds: true, said: stdout + stderr }),
    ({ stdout, stderr }: { stdout: string; stderr: string }) => ({ holds: false, said: stdout + stderr }),
  );
}

// Side by side, as each keeps one core busy; what each said stays together.
for (const [check, heard] of CHECKS.map((each) => [each, hear(each)] as const)) {
  const { holds, said } = await heard;
  title(`check: ${check}`);
  process.stdout.write(said);
  counted[holds ? 'passed' : 'failed'] += 1;
}

mkdirSync(folder, { recursive: true });
SUITES.forEach(({ name, node, jest, config }, at) => {
  title(`tests: ${name}`);
  const report = join(folder, `${at}.json`);
  rmSync(report, { force: true });
  const ok = run(process.execPath, [
    ...['--no-warnings', ...node, jest],
    ...['--config', config, '--maxWorkers', '2', '--passWithNoTests', '--json', '--outputFile', report],
    ...process.argv.slice(2),
  ]);
  counted.passed += tests(report, 'numPassedTests');
  counted.failed += tests(report, 'numFailedTests') + tests(report, 'numRuntimeErrorTestSuites');
  if (!ok && counted.failed === 0) counted.failed += 1;
});

/** A run that died before it could write its report counts as one that failed. */
function tests(report: string, count: string): number {
  try {
    return (JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>)[count] ?? 0;
  } catch {
    return count === 'numFailedTests' ? 1 : 0;
  }
}

console.log(`\n${counted.passed} passed, ${counted.failed} failed`);
process.exitCode = counted.failed === 0 ? 0 : 1;
