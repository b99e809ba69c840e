import { base, type RestRequest, type RestResponse } from './request.ts';

export const OLDEST_VERSION = 30;
export const NEWEST_VERSION = 67;

/** GET /services/data */
export function versions(): { label: string; url: string; version: string }[] {
  return Array.from({ length: NEWEST_VERSION - OLDEST_VERSION + 1 }, (_, index) => {
    const version = `${OLDEST_VERSION + index}.0`;
    return { label: `Version ${version}`, url: `/services/data/v${version}`, version };
  });
}

/** GET /services/data/vNN.0 */
export function resources(request: RestRequest): RestResponse {
  const names = ['sobjects', 'query', 'queryAll', 'composite', 'limits', 'search', 'jobs', 'actions'];
  return {
    status: 200,
    body: {
      ...Object.fromEntries(names.map((name) => [name, `${base(request)}/${name}`])),
      identity: `${request.org.url}/id/${request.org.id}/${request.access.userId}`,
    },
  };
}
