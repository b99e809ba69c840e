import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rollup';
import { baseComponents, BROWSER_DIR, LBC_DIR, STUB_DIR } from './folders.ts';
import { isPlatformModule, overridesVendor, platformModule, type PlatformSources } from './platform.ts';

const VIRTUAL = '\0platform:';
const NO_ICON_LIBRARY = '\0no-icon-library';

/** The compiler learns a component's namespace from this suffix; without it, it takes the folder's name. */
const as = (file: string, specifier: string) => `${file}?specifier=${specifier}`;

/** Says where a module is before the LWC plugin looks for it. */
export function resolver(sources: PlatformSources): Plugin {
  const { aliases } = baseComponents();
  return {
    name: 'vouchsafe-resolver',
    resolveId(source, importer) {
      // A bundle's entry has no importer, and the LWC plugin resolves nothing without one.
      if (!importer) return this.resolve(source, join(BROWSER_DIR, 'entry.js'), { skipSelf: false });
      if (source === './fetch' && importer.includes('primitiveIcon')) return NO_ICON_LIBRARY;
      const [namespace = '', name = ''] = source.split('/');
      if (namespace === 'lbc') return as(join(LBC_DIR, 'src/lightning', name, `${name}.js`), `lightning/${name}`);
      if (['lightning', 'force', 'local'].includes(namespace)) {
        const stub = join(STUB_DIR, namespace, name, `${name}.js`);
        return existsSync(stub) ? as(stub, source) : null;
      }
      if (namespace === 'c') {
        const script = sources.files.component(name);
        if (!script) throw new Error(`${source}: there is no such component under ${sources.files.root}`);
        return as(script, source);
      }
      if (!isPlatformModule(source)) return null;
      return (overridesVendor(source) ? undefined : aliases.get(source)) ?? VIRTUAL + source;
    },
    load(id) {
      if (id === NO_ICON_LIBRARY) {
        return 'export const hasIconLibrary = () => false, getIconLibrary = () => null, fetchIconLibrary = async () => null;';
      }
      return id.startsWith(VIRTUAL) ? platformModule(id.slice(VIRTUAL.length), sources) : null;
    },
  };
}
