import type { HttpRequest } from './data.ts';
import type { RestResponse } from './request.ts';

/** Bytes of an address, and of an address with its headers. */
export const LONGEST = 16_384;

const bytes = (text: string): number => Buffer.byteLength(text);

/** Salesforce's documents name the statuses and show no body. */
export function refuseLength({ url, headers }: HttpRequest): RestResponse | undefined {
  if (bytes(url) > LONGEST) return { status: 414 };
  const all = Object.entries(headers).reduce((sum, [name, value]) => sum + bytes(`${name}: ${value}\r\n`), bytes(url));
  return all > LONGEST ? { status: 431 } : undefined;
}
