import USER_ID from '@salesforce/user/Id';
import FORM_FACTOR from '@salesforce/client/formFactor';

export type View = 'cards' | 'table';

/** Until this window is closed, for this person. */
const KEY = `vouchsafe.matchView.${USER_ID?.slice(0, 15)}`;

/** A phone has no room for columns. */
export const hasTable = FORM_FACTOR !== 'Small';

export function readView(): View {
  try {
    return hasTable && sessionStorage.getItem(KEY) === 'table' ? 'table' : 'cards';
  } catch {
    return 'cards';
  }
}

export function keepView(view: View): void {
  try {
    sessionStorage.setItem(KEY, view);
  } catch {
    // A browser may refuse to keep anything: then the view lasts as long as its page.
  }
}
