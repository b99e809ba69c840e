import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import tsBlankSpace from 'ts-blank-space';

/** Compiles every component's TypeScript in place to git-ignored JavaScript, which is what a deploy carries. */
export function compileComponents(folder: string): string[] {
  const sources = globSync(`${folder}/*/lwc/*/*.ts`).filter((file) => !basename(file).endsWith('.d.ts'));
  return sources.map((file) => {
    const code = tsBlankSpace(readFileSync(file, 'utf8'), ({ pos }) => {
      throw new Error(`${file}: TypeScript at offset ${pos} cannot be erased`);
    });
    const target = file.replace(/\.ts$/, '.js');
    writeFileSync(target, code);
    return target;
  });
}

if (import.meta.main) {
  const compiled = compileComponents('force-app');
  console.log(`${compiled.length} modules compiled; now deploy force-app`);
}
