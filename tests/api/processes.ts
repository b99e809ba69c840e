import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { apexKey, KID, otherKey } from './shell.ts';

export interface Running {
  url: string;
  /** Like a power cut: nothing gets the chance to finish. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a program of ours and waits for the line that tells its address. */
export async function startProgram(args: string[], env: Record<string, string>, ready: RegExp): Promise<Running> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (process.env.SHOW) console.log(line.slice(0, 3000));
        const found = ready.exec(line)?.[1];
        if (found) resolve(found);
      });
    }
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}:\n${said.join('\n')}`)));
  });
  return { url, kill: () => ended(child, 'SIGKILL'), stop: () => ended(child, 'SIGTERM') };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

/** The service as a process of its own, or another program around it, in front of an org; modules given are loaded before it. */
export function startService(
  org: { url: string; orgId: string },
  {
    modules = [],
    env: more = {},
    program = 'api/server.ts',
  }: { modules?: string[]; env?: Record<string, string>; program?: string } = {},
): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-service-'));
  const files = { key: join(folder, 'client.pem'), keys: join(folder, 'apex.json') };
  writeFileSync(files.key, otherKey.privateKey);
  writeFileSync(files.keys, JSON.stringify({ [KID]: apexKey.publicKey }));
  const env = {
    API_PORT: '0',
    API_AUDIENCE: 'http://api.vouchsafe.test',
    LOG_LEVEL: 'error',
    SWEEP_MINUTES: '0',
    SALESFORCE_URL: org.url,
    SALESFORCE_ORG_ID: org.orgId,
    SALESFORCE_CLIENT_ID: 'vouchsafe-service',
    SALESFORCE_KEY_FILE: files.key,
    SALESFORCE_SERVICE_USER: 'service@vouchsafe.test',
    APEX_KEYS_FILE: files.keys,
    ...more,
  };
  return startProgram([...modules.flatMap((module) => ['--import', module]), program], env, /^api (http\S+)/);
}
