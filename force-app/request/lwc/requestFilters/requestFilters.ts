import USER_ID from '@salesforce/user/Id';
import type { RequestList } from '../../../../api/request/listSchema.ts';

export type View = RequestList['view'];

/** As the service's list takes them; what is left out filters nothing. */
export interface Filters {
  status?: string;
  activityType?: string;
  q?: string;
  unassigned?: boolean;
  overdue?: boolean;
  rush?: boolean;
}

/** A view with filters to which a person gave a name. */
export interface SavedView {
  name: string;
  view: View;
  filters: Filters;
}

/** Only what says something. */
export function meant(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
}

export const isFiltered = (filters: Filters): boolean => Object.keys(meant(filters)).length > 0;

export function pathOf(view: View, filters: Filters): string {
  const search = new URLSearchParams({ view, counts: 'true' });
  Object.entries(meant(filters)).forEach(([name, value]) => search.set(name, String(value)));
  return `/v1/requests?${search}`;
}

/** Kept in this browser, for this person. */
const KEY = `vouchsafe.requestViews.${USER_ID?.slice(0, 15)}`;

export function readViews(): SavedView[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(saved) ? (saved as SavedView[]) : [];
  } catch {
    return [];
  }
}

export function keepViews(views: readonly SavedView[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(views));
  } catch {
    // A browser may refuse to keep anything: then a view lasts as long as its page.
  }
}
