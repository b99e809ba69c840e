import type { CHANNELS } from '../reference/schema.ts';
import type { Content } from './schema.ts';

export type Shareable = { ok: true; link: string } | { ok: false; reason: string };
const no = (reason: string): Shareable => ({ ok: false, reason });

/**
 * May this be shared this way today? If not, why, as a sentence.
 * @param today `YYYY-MM-DD`
 */
export function shareable(
  { status, channels, link, expiresOn }: Content,
  channel: (typeof CHANNELS)[number],
  today: string,
): Shareable {
  if (status === 'Retired') return no('It has been retired.');
  if (status !== 'Approved' || link === null) return no('It is not approved yet.');
  if (!channels.includes(channel)) return no(`The customer has not permitted it for ${channel.toLowerCase()} use.`);
  if (expiresOn !== null && expiresOn < today) return no(`It expired on ${expiresOn}.`);
  return { ok: true, link };
}
