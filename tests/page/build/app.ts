import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { rollup, type Plugin } from 'rollup';
import type { Files } from '../metadata/files.ts';
import { readLabels } from '../metadata/labels.ts';
import { BROWSER_DIR } from './folders.ts';
import { onLog, plugins, type Mode } from './plugins.ts';
import type { AppBundle } from './lastApp.ts';
import type { Vendor } from './vendor.ts';

/** `local/components`: the components that flexipages name, by name. */
function componentRegistry(files: Files, names: string[]): Plugin {
  const id = '\0components';
  const there = names.filter((name) => files.component(name));
  return {
    name: 'vouchsafe-components',
    resolveId: { order: 'pre', handler: (source) => (source === 'local/components' ? id : null) },
    load: (asked) => {
      if (asked !== id) return null;
      const imports = there.map((name, at) => `import c${at} from 'c/${name}';`);
      return `${imports.join('\n')}\nexport default { ${there.map((name, at) => `${name}: c${at}`).join(', ')} };`;
    },
  };
}

export async function appBundle(
  mode: Mode,
  files: Files,
  components: string[],
  vendor: Vendor,
  apexMethods: ReadonlySet<string>,
): Promise<AppBundle> {
  const sources = { files, labels: readLabels(files), apexMethods };
  const bundle = await rollup({
    input: { main: join(BROWSER_DIR, 'main.js') },
    external: (id) => vendor.modules.has(id),
    plugins: [componentRegistry(files, components), ...plugins(mode, sources)],
    onLog,
  });
  const { output } = await bundle.generate({ entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' });
  await bundle.close();
  const hash = createHash('sha256');
  const built: AppBundle['files'] = {};
  for (const file of output) {
    if (file.type !== 'chunk') continue;
    built[file.fileName] = file.code;
    hash.update(file.code);
  }
  return { hash: hash.digest('hex').slice(0, 16), files: built };
}
