import type { Files } from './files.ts';
import { list, readXml, text } from './xml.ts';

export function readLabels(files: Files): Map<string, string> {
  const labels = new Map<string, string>();
  for (const file of files.find('*/labels/*.labels-meta.xml')) {
    for (const label of list(readXml(file, 'CustomLabels').labels)) {
      const name = text(label.fullName);
      if (!name) throw new Error(`${file}: a label without <fullName>`);
      if (labels.has(name)) throw new Error(`${file}: the label ${name} is there twice`);
      labels.set(name, text(label.value) ?? '');
    }
  }
  return labels;
}
