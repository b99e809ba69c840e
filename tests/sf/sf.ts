import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';

/** Each command is a process of its own that loads the whole of `sf`. */
jest.setTimeout(300_000);

/** Neither telemetry nor look-ups of newer versions nor anything of a desktop. */
export const quiet = {
  ...{ SF_DISABLE_TELEMETRY: 'true', SF_SKIP_NEW_VERSION_CHECK: 'true', SF_AUTOUPDATE_DISABLE: 'true' },
  ...{ SF_USE_GENERIC_UNIX_KEYCHAIN: 'true', SF_DISABLE_LOG_FILE: 'true', NO_COLOR: '1', FORCE_COLOR: '0' },
};

const program = fileURLToPath(new URL('../../node_modules/@salesforce/cli/bin/run.js', import.meta.url));

/** What a command told with `--json`. */
export interface Told<T> {
  status: number;
  result: T;
  message?: string;
  name?: string;
}

export interface CommandLine {
  /** A project of its own; every command runs in it. */
  folder: string;
  /** As a shell would give it, without `sf`; `env` for this one only. */
  text(args: string[], env?: Record<string, string>): Promise<string>;
  json<T>(args: string[], env?: Record<string, string>): Promise<Told<T>>;
  /** Writes a file of the project and names it. */
  file(name: string, content: string | object): string;
  remove(): void;
}

/** Salesforce's command line in a home and a project that nobody else has. */
export function startCommandLine(): CommandLine {
  const home = mkdtempSync(join(tmpdir(), 'sf-'));
  const folder = join(home, 'project');
  // Without the proxies of this machine: the org is on it.
  const { PATH = '' } = process.env;
  const usual = { ...quiet, PATH, HOME: home, USERPROFILE: home };

  function run(args: string[], env: Record<string, string> = {}): Promise<string> {
    return new Promise((resolve) => {
      const options = { cwd: folder, env: { ...usual, ...env }, maxBuffer: 2 ** 26 };
      execFile(process.execPath, ['--no-warnings', program, ...args], options, (_, stdout, stderr) =>
        resolve(stdout === '' ? stderr : stdout),
      );
    });
  }

  function file(name: string, content: string | object): string {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    return name;
  }

  const packageDirectories = [{ path: 'force-app', default: true }];
  file('sfdx-project.json', { packageDirectories, namespace: '', sourceApiVersion: '67.0' });
  mkdirSync(join(folder, 'force-app'));
  return {
    folder,
    text: run,
    async json(args, env) {
      const said = await run([...args, '--json'], env);
      try {
        return JSON.parse(said) as never;
      } catch (cause) {
        throw new Error(`sf ${args.join(' ')}: ${said}`, { cause });
      }
    },
    file,
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
