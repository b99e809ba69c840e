import { lastApp, shellStamp, type AppBundle } from '../build/lastApp.ts';
import type { Mode } from '../build/plugins.ts';
import { vendorBundle, type Vendor } from '../build/vendor.ts';
import { activePages } from '../metadata/activation.ts';
import { readApp, type App } from '../metadata/app.ts';
import type { Files } from '../metadata/files.ts';
import { readFlexipages, type Page, type Part } from '../metadata/flexipages.ts';
import { readLabels } from '../metadata/labels.ts';
import { APEX_METHODS } from './apex.ts';

const APP = 'References';

export interface Built {
  app: App;
  pages: Page[];
  recordPages: Map<string, Page>;
  vendor: Vendor;
  bundle: AppBundle;
}

/** Builds at the start, and again at a page load after a source file changed. */
export class Builds {
  readonly #files: Files;
  readonly #mode: Mode;
  readonly #bundles = new Map<string, AppBundle>();
  #vendor: Promise<Vendor> | undefined;
  #stamp = '';
  #running: Promise<Built> | undefined;

  constructor(files: Files, mode: Mode) {
    this.#files = files;
    this.#mode = mode;
  }

  current(): Promise<Built> {
    const stamp = this.#files.stamp() + shellStamp();
    if (stamp !== this.#stamp || !this.#running) {
      this.#stamp = stamp;
      this.#running = this.#build();
    }
    return this.#running;
  }

  /** A page that was open before a rebuild still asks for its own files. */
  file(hash: string, name: string): string | undefined {
    return this.#bundles.get(hash)?.files[name];
  }

  async #build(): Promise<Built> {
    const app = readApp(this.#files, APP);
    const pages = readFlexipages(this.#files);
    const recordPages = activePages(this.#files, APP, pages);
    const sources = { files: this.#files, labels: readLabels(this.#files), apexMethods: APEX_METHODS };
    // Served from one folder for as long as this process runs.
    this.#vendor ??= vendorBundle(this.#mode, sources);
    const vendor = await this.#vendor;
    const components = componentsOf(pages);
    const bundle = await lastApp([this.#stamp, vendor.hash, ...components, ...APEX_METHODS], async () => {
      // The compiler is only loaded where there is something to compile.
      const { appBundle } = await import('../build/app.ts');
      return appBundle(this.#mode, this.#files, components, vendor, APEX_METHODS);
    });
    this.#bundles.set(bundle.hash, bundle);
    return { app, pages, recordPages, vendor, bundle };
  }
}

export function componentsOf(pages: Page[]): string[] {
  const inParts = (parts: Part[]): string[] =>
    parts.flatMap((part) => {
      if (part.kind === 'component') return [part.name];
      return part.kind === 'tabs' ? part.tabs.flatMap((tab) => inParts(tab.parts)) : [];
    });
  return [...new Set(pages.flatMap(({ regions }) => Object.values(regions).flatMap(inParts)))].sort();
}
