import { join } from 'node:path';
import { openTree } from '#scripts/check/tree.ts';

export { list, nameOf, objectOf, texts, type MetadataField, type Xml } from '#scripts/check/tree.ts';

export const { files, source, read, filesOf, fields, customObjects } = openTree(join(import.meta.dirname, '../..'));
