import { existsSync, globSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Where things stand in a folder laid out like force-app: `<word>/<kind>/…`. */
export interface Files {
  root: string;
  find(pattern: string): string[];
  /** A component's script, TypeScript first: a compiled `.js` beside it may be stale. */
  component(name: string): string | undefined;
  components(): string[];
  /** Changes whenever a file the pages are built from changes. */
  stamp(): string;
}

export function filesOf(root: string): Files {
  const find = (pattern: string) =>
    globSync(pattern, { cwd: root })
      .map((file) => join(root, file))
      .sort();
  const component = (name: string) => {
    const scripts = find(`*/lwc/${name}/${name}.{ts,js}`);
    return scripts.find((file) => file.endsWith('.ts')) ?? scripts[0];
  };
  return {
    root,
    find,
    component,
    components: () =>
      [...new Set(find('*/lwc/*/*.{ts,js}').map((file) => basename(join(file, '..'))))].filter(component),
    stamp: () => {
      const watched = find('*/{lwc,labels,flexipages,tabs,applications,customPermissions,layouts,objects}/**/*.*');
      return watched
        .filter((file) => !file.includes('__tests__') && existsSync(file))
        .map((file) => `${file}@${statSync(file).mtimeMs}`)
        .join('\n');
    },
  };
}
