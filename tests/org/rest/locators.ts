import { LRUCache } from 'lru-cache';
import type { Org } from '../org.ts';
import { fullId } from '../soql/ids.ts';
import { idText } from '../store/ids.ts';
import type { RestRequest } from './request.ts';

/** A finished query whose later pages are still to be fetched. */
export interface Kept {
  totalSize: number;
  records: object[];
  size: number;
}

/** Cursors a user may have open before the oldest closes. */
const CURSORS_KEPT = 50;

const cursors = new WeakMap<Org, LRUCache<string, Kept & { userId: string }>>();
let made = 0;

export function keepRest(request: RestRequest, rest: Kept): string {
  const kept = cursors.get(request.org) ?? new LRUCache({ max: CURSORS_KEPT });
  cursors.set(request.org, kept);
  made += 1;
  const locator = fullId(idText('01g', made)) ?? '';
  kept.set(locator, { ...rest, userId: request.access.userId });
  return locator;
}

export function findPage(request: RestRequest, locator: string): Kept | undefined {
  const kept = cursors.get(request.org)?.get(locator);
  return kept?.userId === request.access.userId ? kept : undefined;
}
