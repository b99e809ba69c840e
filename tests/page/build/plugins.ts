import lwc from '@lwc/rollup-plugin';
import replace from '@rollup/plugin-replace';
import type { LogLevel, Plugin, RollupLog } from 'rollup';
import tsBlankSpace from 'ts-blank-space';
import { BROWSER_DIR } from './folders.ts';
import type { PlatformSources } from './platform.ts';
import { resolver } from './resolver.ts';

export type Mode = 'production' | 'development';

/** The newest API version the pinned compiler knows. */
const API_VERSION = 66;

const SCRIPT = /\.(js|ts)(\?.*)?$/;

export function plugins(mode: Mode, sources: PlatformSources): Plugin[] {
  return [
    resolver(sources),
    stripTypes(),
    (replace as unknown as (options: object) => Plugin)({
      include: SCRIPT,
      preventAssignment: false,
      delimiters: ['', ''],
      values: {
        'import.meta.env.SSR': 'false',
        'process.env.NODE_ENV': JSON.stringify(mode),
        'process.env.SKIP_LWC_VERSION_MISMATCH_CHECK': '"true"',
        'process.env.FORCE_NATIVE_SHADOW_MODE_FOR_TEST': 'undefined',
      },
    }),
    (lwc as unknown as (options: object) => Plugin)({
      rootDir: BROWSER_DIR,
      modules: [{ npm: 'lightning-base-components' }],
      apiVersion: API_VERSION,
      enableDynamicComponents: true,
      enableSyntheticElementInternals: true,
    }),
  ];
}

function stripTypes(): Plugin {
  return {
    name: 'vouchsafe-strip-types',
    transform(code, id) {
      const [file = ''] = id.split('?');
      if (!file.endsWith('.ts') || file.includes('node_modules')) return null;
      const refuse = (node: { getText(): string }) => this.error(`${file}: not erasable syntax: ${node.getText()}`);
      return { code: tsBlankSpace(code, refuse), map: { mappings: '' } };
    },
  };
}

/** A module nobody knows must stop the build; rollup alone would leave it to fail in the browser. */
export function onLog(level: LogLevel, log: RollupLog): void {
  if (log.code === 'CIRCULAR_DEPENDENCY') return;
  if (log.code === 'UNRESOLVED_IMPORT') throw new Error(`${log.exporter}: no such module (imported by ${log.id})`);
  const place = `${log.loc?.file ?? ''} ${log.id ?? ''} ${log.ids?.join(' ') ?? ''}`;
  if (level !== 'warn' || place.includes('node_modules') || place.includes('\0')) return;
  console.warn(`${log.loc?.file ?? log.id ?? ''}: ${log.message}`);
}
