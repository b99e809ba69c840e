/** The tab with the requests that wait for somebody. */
const LIST = 'Reference_Queue';

/** Where a message leads: the record, on the step that is next; without a record the list of requests. */
export function linkTo(pagesUrl: string, target: { object: string; id: string; step: string | null } | null): string {
  if (!target) return `${pagesUrl}/lightning/n/${LIST}`;
  const step = target.step === null ? '' : `?c__step=${encodeURIComponent(target.step)}`;
  return `${pagesUrl}/lightning/r/${target.object}/${target.id}/view${step}`;
}

/** The same for the bell, which takes a page reference. */
export const ALL_REQUESTS = JSON.stringify({
  type: 'standard__navItemPage',
  attributes: { apiName: LIST },
});
