import type { Reader, Schema } from '../model.ts';
import type { Access } from './access.ts';
import { LEVEL, type Sharing } from './sharing.ts';

/** What the query engine may show one user. */
export function readerFor(access: Access, schema: Schema, sharing: Sharing): Reader {
  const object = (name: string) => schema.objects.get(name.toLowerCase());
  return {
    userId: access.userId,
    canReadObject(name) {
      const found = object(name);
      return found !== undefined && access.object(found).read;
    },
    canReadField(name, fieldName) {
      const found = object(name);
      const field = found?.fields.get(fieldName.toLowerCase());
      return found !== undefined && field !== undefined && access.field(found, field).read;
    },
    canReadRow(name, row) {
      const found = object(name);
      return found !== undefined && access.object(found).read && sharing.level(access, found, row) >= LEVEL.read;
    },
  };
}
