import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { REQUIREMENTS } from '#tests/requirements.ts';

const FOLDERS = ['api', 'tests', 'scripts', 'force-app'];

const titles = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8')),
).join('\n');

test.each(Object.entries(REQUIREMENTS))('%s is held by a test of that title', (_id, title) => {
  expect(titles).toContain(title);
});
