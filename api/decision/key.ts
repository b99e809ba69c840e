import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** One command, whoever carries it and however often: SHA-256 of (org, user, method, path, key), 64 characters. */
export function commandKey(orgId: string, userId: string, method: string, path: string, key: string): string {
  return sha256([orgId, userId, method, path, key].join('\n'));
}

/** SHA-256 of the body in canonical JSON (RFC 8785), so that order of members and spaces do not matter. */
export const bodyHash = (body: unknown): string => sha256(canonicalize(body) ?? '');
