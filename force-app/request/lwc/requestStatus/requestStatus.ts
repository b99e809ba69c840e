import USER_ID from '@salesforce/user/Id';
import { fill, howLong } from 'c/inWords';
import { words } from 'c/requestStatusWords';
import type { StateLabels } from '../../../../api/policy/form.ts';
import type { CandidateStatus, Party, RequestStatus, RequestSummary } from '../../../../api/request/schema.ts';

const STATUS: Record<RequestStatus, { word: string; theme: string }> = {
  Draft: { word: words.draft, theme: '' },
  New: { word: words.statusNew, theme: '' },
  'Pending Approval': { word: words.pendingApproval, theme: '' },
  'In Progress': { word: words.inProgress, theme: '' },
  Scheduled: { word: words.scheduled, theme: 'slds-theme_success' },
  Completed: { word: words.completed, theme: 'slds-theme_success' },
  'Not Approved': { word: words.notApproved, theme: 'slds-theme_error' },
  Cancelled: { word: words.cancelled, theme: '' },
  Unfulfilled: { word: words.unfulfilled, theme: 'slds-theme_error' },
  Missed: { word: words.missed, theme: 'slds-theme_error' },
};

const CUSTOMER: Record<CandidateStatus, string> = {
  Standby: words.standby,
  Held: words.held,
  Asked: words.asked,
  Accepted: words.accepted,
  Declined: words.declined,
  Released: words.released,
};

const PARTY: Record<Party, string> = {
  Requester: words.requester,
  'Account Owner': words.accountOwner,
  CSM: words.csm,
  'Reference Manager': words.referenceManager,
  Fulfiller: words.fulfiller,
  Customer: words.customer,
  Nobody: words.nobody,
};

const VERDICT: Record<string, string> = {
  Pending: words.verdictPending,
  Approved: words.verdictApproved,
  Declined: words.verdictDeclined,
  'Not Needed': words.verdictNotNeeded,
};

/** What the company calls the states, as the latest answer said. */
let company: StateLabels = {};

export function callStates(labels: StateLabels | undefined): void {
  company = labels ?? company;
}

/** @param party who has the ball, where it is told: before the customer is asked, a request under way waits for others */
export function statusWord(status: RequestStatus, party: Party = 'Customer'): string {
  const own = company[status];
  if (own) return own;
  return status === 'In Progress' && party !== 'Customer' ? words.arranged : STATUS[status].word;
}
export const statusTheme = (status: RequestStatus): string => STATUS[status].theme;
export const customerWord = (status: CandidateStatus): string => CUSTOMER[status];
/** Roles of approvals are parties, and Legal, which never has the ball. */
export const partyWord = (party: string): string => PARTY[party as Party] ?? party;
export const verdictWord = (verdict: string): string => VERDICT[verdict] ?? verdict;
export const inParentheses = (name: string, what: string): string => fill(words.nameAndRole, name, what);

export function nameAndRole(name: string | null | undefined, role: string): string {
  return name ? inParentheses(name, partyWord(role)) : partyWord(role);
}

/** No open request is without someone who has the ball. */
export const isOpen = ({ ball }: Pick<RequestSummary, 'ball'>): boolean => ball.party !== 'Nobody';

/** Ids come with 15 or 18 characters; the first 15 tell records apart. */
export const isMe = (id: string | null | undefined): boolean =>
  Boolean(id && id.slice(0, 15) === USER_ID?.slice(0, 15));

/** "You", "Olga Owner (account owner)", "Reference team". */
export function whoHasTheBall({ ball }: Pick<RequestSummary, 'ball'>): string {
  if (!isOpen({ ball })) return '';
  if (isMe(ball.user?.id)) return words.you;
  return nameAndRole(ball.user?.name, ball.party);
}

export function sinceWhen({ ball }: Pick<RequestSummary, 'ball'>): string {
  if (!ball.since || !isOpen({ ball })) return '';
  const passed = howLong(ball.since);
  return passed ? fill(words.since, passed) : words.sinceNow;
}
