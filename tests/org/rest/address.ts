import { notFound } from './request.ts';
import { NEWEST_VERSION, OLDEST_VERSION } from './versions.ts';

/** Splits `/services/data/v67.0/query?q=…`; a version this org does not speak is not found. */
export function readUrl(url: string): { version: string; path: string[]; query: URLSearchParams } {
  const [address = '', search = ''] = url.split(/\?(.*)/s);
  const [, version, rest = ''] = /^\/services\/data\/v(\d+\.0)(\/.*)?$/.exec(address) ?? [];
  if (version === undefined || Number(version) < OLDEST_VERSION || Number(version) > NEWEST_VERSION) throw notFound();
  const path = rest.split('/').filter((part) => part !== '');
  return { version, path: path.map(decodeURIComponent), query: new URLSearchParams(search) };
}
