import { beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FAULTY_CODE, STOPPERS } from '#tests/data/planted/code.ts';
import { CODE_FINDINGS, JAVA_FINDINGS, METADATA_FINDINGS, STOPPER_FINDINGS } from '#tests/data/planted/expected.ts';
import { FAULTY_METADATA, SOUND } from '#tests/data/planted/metadata.ts';
import { FAULTY_REPORTS, SOUND_REPORTS } from '#tests/data/planted/reports.ts';
import { CHECKS } from './checks.ts';
import { withoutJava } from './java.ts';

const COMMAND = join(import.meta.dirname, '../check-org.ts');
/** The graph engine alone takes twenty seconds where nothing else runs. */
const PATIENCE_MS = 600_000;

const ALL_SOUND = { ...SOUND, ...SOUND_REPORTS };

interface Said {
  status: number | null;
  /** The last line. */
  sum: string;
  /** Findings by check, `file: message`, in the order of the alphabet. */
  findings: Map<string, string[]>;
  leftOut: string[];
}

function parsed(output: string): Pick<Said, 'findings' | 'leftOut'> {
  const findings = new Map<string, string[]>();
  const leftOut: string[] = [];
  let check = '';
  for (const line of (output.split('\n\n')[0] ?? '').split('\n')) {
    const [, word, rest = ''] = /^(holds|WRONG|left out|)\s+(.*)$/.exec(line) ?? [];
    if (word === 'left out') leftOut.push(rest);
    else if (word === '') findings.get(check)?.push(rest.replace(/^force-app\/pets\//, ''));
    else findings.set((check = rest), []);
  }
  for (const found of findings.values()) found.sort();
  return { findings, leftOut };
}

function checked(files: Record<string, string>, environment: NodeJS.ProcessEnv): Said {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const options = { encoding: 'utf8', env: environment } as const;
    const { stdout, status } = spawnSync(process.execPath, ['--no-warnings', COMMAND, folder], options);
    return { status, sum: stdout.trimEnd().split('\n').at(-1) ?? '', ...parsed(stdout) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every planted fault is found, and nothing that is sound beside it. */
function expectFindings(said: Said, check: string, expected: string[]): void {
  const found = said.findings.get(check) ?? [];
  expect(found.map((line, index) => (line.startsWith(expected[index] ?? '-') ? expected[index] : line))).toEqual(
    expected,
  );
}

describe('faults planted in a small project', () => {
  let said: Said;
  beforeAll(() => {
    said = checked({ ...ALL_SOUND, ...FAULTY_METADATA, ...FAULTY_REPORTS, ...FAULTY_CODE }, process.env);
  }, PATIENCE_MS);

  test('end the command with 1', () => expect(said.status).toBe(1));

  test.each(Object.entries({ ...METADATA_FINDINGS, ...CODE_FINDINGS }))('are found: %s', (check, expected) => {
    expectFindings(said, check, expected);
  });

  const withJava = withoutJava() === undefined ? test : test.skip;
  withJava.each(Object.entries(JAVA_FINDINGS))('are found with Java: %s', (check, expected) => {
    expectFindings(said, check, expected);
  });
});

describe('without Java', () => {
  let said: Said;
  beforeAll(() => {
    said = checked({ ...ALL_SOUND, ...STOPPERS }, { ...process.env, PATH: '', Path: '' });
  }, PATIENCE_MS);

  test('the checks that need it are left out by name', () => {
    expect(said.leftOut).toEqual(Object.keys(JAVA_FINDINGS).map((check) => `${check}: there is no Java on the path`));
    expect(said.sum).toMatch(/3 checks left out$/);
  });

  test.each(Object.entries(STOPPER_FINDINGS))('the others still find: %s', (check, expected) => {
    expectFindings(said, check, expected);
  });
});

test('a Java that is too old is as good as none', () => {
  expect(withoutJava(1)).toMatch(/older than 11/);
  expect(withoutJava(17)).toBeUndefined();
});

test('every check finds a planted fault', () => {
  const expected = { ...METADATA_FINDINGS, ...CODE_FINDINGS, ...JAVA_FINDINGS, ...STOPPER_FINDINGS };
  expect(Object.keys(expected).sort()).toEqual(CHECKS.map(({ name }) => name).sort());
});

test(
  'a sound project passes every check and ends with 0',
  () => {
    const said = checked(ALL_SOUND, { ...process.env, PATH: '', Path: '' });
    expect([...said.findings.values()].flat()).toEqual([]);
    expect(said.sum).toBe(`${CHECKS.length - 3} of ${CHECKS.length} checks hold, 0 findings, 3 checks left out`);
    expect(said.status).toBe(0);
  },
  PATIENCE_MS,
);
