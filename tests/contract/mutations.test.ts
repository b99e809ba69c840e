import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LocalOrg } from '#tests/org/start.ts';
import { type Between, stand } from './between.ts';
import { cases } from './cases.ts';
import { peopleOf, startContractOrg } from './localOrg.ts';
import type { Case } from './case.ts';
import { families } from './mutations.ts';
import { rules, type SwitchedOff } from './switchedOff.ts';
import { type People, perform } from './run.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Milliseconds; every case may have to be asked. */
const PATIENCE = 60_000;

/** The first case that notices; tidying up does not count as noticing. */
async function noticed(people: People, likely: Case[] = []): Promise<string | undefined> {
  for (const each of new Set([...likely, ...cases])) {
    try {
      await perform(each, people);
    } catch {
      return each.title;
    }
  }
  return undefined;
}

describe('Some case fails when', () => {
  const between: { now: Between } = { now: {} };
  let org: LocalOrg;
  let standing: Awaited<ReturnType<typeof stand>>;
  beforeAll(async () => {
    org = await startContractOrg();
    standing = await stand(org.url, between);
  });
  afterAll(async () => {
    await standing.stop();
    await org.stop();
  });

  const people = () => peopleOf(org, standing.url);

  test(
    'nothing is changed: none',
    async () => {
      await expect(noticed(people())).resolves.toBeUndefined();
    },
    PATIENCE,
  );

  const each = families.flatMap(({ mutations, likely }) => mutations.map((changed) => ({ ...changed, likely })));
  test.each(each)(
    '$title',
    async ({ likely, ...changed }) => {
      await fetch(`${org.url}/local/reset`, { method: 'POST' });
      between.now = changed;
      await expect(noticed(people(), likely)).resolves.toEqual(expect.any(String));
    },
    PATIENCE,
  );
});

/** A copy of the metadata with one rule taken out. */
function without({ files, from, to = '' }: SwitchedOff): string {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  for (const source of ['force-app', 'scripts/seed/unpackaged'])
    cpSync(join(ROOT, source), join(folder, source), { recursive: true, filter: (path) => !/\/lwc(\/|$)/.test(path) });
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => files.test(path));
  for (const path of found.map((each) => join(folder, each))) {
    const changed = from && readFileSync(path, 'utf8').replace(from, to);
    if (changed === undefined) rmSync(path);
    else writeFileSync(path, changed);
  }
  return folder;
}

describe('Some case fails when in the metadata', () => {
  test.each(rules)(
    '$title',
    async (rule) => {
      const folder = without(rule);
      try {
        const org = await startContractOrg(undefined, [
          join(folder, 'force-app'),
          join(folder, 'scripts/seed/unpackaged'),
        ]);
        try {
          await expect(noticed(peopleOf(org))).resolves.toEqual(expect.any(String));
        } finally {
          await org.stop();
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    PATIENCE,
  );
});
