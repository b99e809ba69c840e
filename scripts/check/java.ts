import { spawnSync } from 'node:child_process';

/** What the engines of Code Analyzer ask for. */
const OLDEST = 11;

/** The major version of the Java on the path, 8 and older as 1. Undefined without one. */
export function javaVersion(): number | undefined {
  const { stderr, status } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = status === 0 ? /version "?(\d+)/.exec(stderr)?.[1] : undefined;
  return version === undefined ? undefined : Number(version);
}

/** Why what needs Java cannot run; undefined where it can. */
export function withoutJava(version = javaVersion()): string | undefined {
  if (version === undefined) return 'there is no Java on the path';
  return version < OLDEST ? `the Java on the path is older than ${OLDEST}` : undefined;
}
