import { spawnSync } from 'node:child_process';

/** The major version of the Java on the path, by its class files' version: 17 → 61. Undefined without one. */
export function javaVersion(environment = process.env): number | undefined {
  const { stderr, status } = spawnSync('java', ['-version'], { encoding: 'utf8', env: environment });
  const version = status === 0 ? /version "(\d+)/.exec(stderr)?.[1] : undefined;
  return version === undefined ? undefined : Number(version);
}
