import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stubs, type Verdict } from './stubs.ts';

/** Milliseconds; every case may have to be asked. */
const PATIENCE = 60_000;

/** What no case can notice, and why. */
const invisible: Record<string, string> = {
  'soql/errors.ts notImitated': 'a real org does what is refused here by name',
};

let child: ChildProcess;
beforeAll(() => {
  child = fork(join(import.meta.dirname, 'stubbed.ts'), {
    execArgv: ['--no-warnings'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
});
afterAll(() => child.disconnect());

async function noticed(stub: (typeof stubs)[number]): Promise<string | undefined> {
  child.send(stub);
  const [{ by }] = (await once(child, 'message')) as [Verdict];
  return by;
}

const all = stubs.map((stub) => ({ ...stub, what: `${stub.file} ${stub.name}` }));

describe('Some case fails when nothing is done by', () => {
  test.each(all.filter(({ what }) => !(what in invisible)))(
    '$what',
    async ({ file, name }) => {
      await expect(noticed({ file, name })).resolves.toEqual(expect.any(String));
    },
    PATIENCE,
  );
});

test(
  'What no case can notice is there, and no case notices it',
  async () => {
    for (const what of Object.keys(invisible)) {
      const found = all.find((each) => each.what === what);
      expect(found).toBeDefined();
      if (found) await expect(noticed({ file: found.file, name: found.name })).resolves.toBeUndefined();
    }
  },
  PATIENCE,
);
