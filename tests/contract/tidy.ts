import type { Connection } from 'jsforce';
import { call } from './http.ts';
import { handOver } from './made.ts';

/** Salesforce's words for a record that is no longer there: its parent took it along, or the case deleted it. */
const GONE = ['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY', 'NOT_FOUND'];
const MOST_AT_ONCE = 200;

/** Deletes all that was made through a connection, the latest kind of record first; throws when something stays. */
export async function tidy(connection: Connection): Promise<void> {
  const made = handOver(connection);
  const kinds = [...new Set(made.map((id) => id.slice(0, 3)))].reverse();
  const left: string[] = [];
  for (const kind of kinds) {
    const own = made.filter((id) => id.startsWith(kind));
    for (let at = 0; at < own.length; at += MOST_AT_ONCE) {
      const some = own.slice(at, at + MOST_AT_ONCE);
      const { status, body } = await call(connection, 'DELETE', `/composite/sobjects?ids=${some.join(',')}`);
      if (status !== 200) left.push(`${some.join(', ')}: ${JSON.stringify(body)}`);
      else
        (body as { success: boolean; errors: { statusCode: string; message: string }[] }[]).forEach((each, index) => {
          const [error] = each.errors;
          if (!each.success && !GONE.includes(error?.statusCode ?? '')) left.push(`${some[index]}: ${error?.message}`);
        });
    }
  }
  if (left.length > 0) throw new Error(`Not deleted, please do it by hand: ${left.join('; ')}`);
}
