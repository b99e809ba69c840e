/** How far a rule's outcome may be told: to all, to those who may read the field, or to owners and managers only. */
export type Disclosure = 'open' | 'field' | 'closed';

/** All that a requester is told of a closed rule. */
export const CLOSED_TEXT = 'Not available for this deal';
