import { basename, dirname } from 'node:path';
import type { Files } from './files.ts';
import type { Page } from './flexipages.ts';
import { list, readXml, text, type Node } from './xml.ts';

/** The record page each object shows: one that nobody activated stands in no org, so it stands here neither.
 *  The app's activation goes before the object's own. */
export function activePages(files: Files, app: string, pages: Page[]): Map<string, Page> {
  const active = new Map<string, Page>();
  const activate = (override: Node, object: string, file: string) => {
    if (text(override.actionName) !== 'View' || text(override.type) !== 'Flexipage') return;
    const name = text(override.content);
    const page = pages.find((one) => one.name === name);
    if (page?.object !== object) throw new Error(`${file} activates ${name}, which is no record page of ${object}`);
    active.set(object, page);
  };
  for (const file of files.find('*/objects/*/*.object-meta.xml')) {
    const object = basename(dirname(file));
    for (const override of list(readXml(file, 'CustomObject').actionOverrides)) activate(override, object, file);
  }
  for (const file of files.find(`*/applications/${app}.app-meta.xml`)) {
    for (const override of list(readXml(file, 'CustomApplication').actionOverrides)) {
      activate(override, text(override.pageOrSobjectType) ?? '', file);
    }
  }
  return active;
}
