/** Every error this service can answer: its code, HTTP status and the one public sentence. `docs/errors.md` explains each. */
export const ERRORS = {
  UNAUTHENTICATED: { status: 401, title: 'Sign in again: this request carries no valid token.' },
  NOT_PERMITTED: { status: 403, title: 'Your permissions do not allow this.' },
  NO_SALESFORCE_ACCESS: { status: 403, title: 'Salesforce does not let this service read on your behalf.' },
  NOT_FOUND: { status: 404, title: 'There is no such record, or you may not see it.' },
  NO_SUCH_PAGE: { status: 404, title: 'There is nothing at this address.' },
  INVALID_INPUT: { status: 400, title: 'Something in this request is not as expected.' },
  KEY_REQUIRED: { status: 400, title: 'This request needs an Idempotency-Key header.' },
  KEY_REUSED: { status: 422, title: 'This Idempotency-Key was used before with other content.' },
  TOO_MUCH_TO_COUNT: { status: 422, title: 'There is more in this time than is summed up at once.' },
  TOO_LARGE: { status: 413, title: 'This request is too large.' },
  TOO_MANY_REQUESTS: { status: 429, title: 'Too many requests. Try again in a moment.' },
  NOT_ENOUGH_REFERENCES: { status: 409, title: 'Too few of the chosen customers can be asked.' },
  LIMIT_REACHED: { status: 409, title: 'This customer has reached an agreed limit.' },
  NOT_AVAILABLE: { status: 409, title: 'This customer is not available for this deal.' },
  ALREADY_ASKED: { status: 409, title: 'This customer is asked for this deal already.' },
  REASON_REQUIRED: { status: 409, title: 'This choice goes against a key criterion and needs a reason.' },
  NOT_OFFERED: { status: 409, title: 'The program does not offer this activity now.' },
  OUT_OF_SCOPE: { status: 409, title: 'The program has not started with this yet.' },
  NOT_FOR_PURPOSE: { status: 409, title: 'This activity may not be asked for with this purpose.' },
  NOT_FOR_TEAM: { status: 409, title: 'This activity may not be asked for by your team.' },
  STAGE_TOO_EARLY: { status: 409, title: 'This opportunity is not far enough for a reference.' },
  AMOUNT_TOO_SMALL: { status: 409, title: 'This opportunity is below the amount from which references are used.' },
  RUSH_NOT_ALLOWED: { status: 409, title: 'This activity needs more notice.' },
  ILLEGAL_MOVE: { status: 409, title: 'This step is not possible now.' },
  NOT_YOUR_MOVE: { status: 403, title: 'This step is for somebody else.' },
  ALREADY_NOMINATED: { status: 409, title: 'This customer is nominated already.' },
  ALREADY_REFERENCE: { status: 409, title: 'This customer is a reference already.' },
  POOL_FULL: { status: 409, title: 'The program has as many active references as it starts with.' },
  TASK_REFUSED: { status: 409, title: 'Salesforce did not take this task.' },
  NOT_SHAREABLE: { status: 409, title: 'This may not be shared now.' },
  TOO_MANY_KEPT: { status: 409, title: 'You keep as many of these as there is room for.' },
  CHANGED_MEANWHILE: { status: 409, title: 'Somebody changed this request meanwhile.' },
  NOT_A_DRAFT: { status: 409, title: 'Only a draft of the policy can be changed.' },
  NOT_TRIED: { status: 409, title: 'This policy was not tried on past requests as it is now.' },
  ALREADY_PLANNED: { status: 409, title: 'Another version of the policy is planned already.' },
  CONTACT_NOT_RELEASED: { status: 409, title: 'This customer’s contact details may not be passed on.' },
  LEDGER_NEEDS_REVIEW: {
    status: 409,
    title: 'The record of uses for this customer needs a review by a reference manager.',
  },
  NOTHING_TO_REVIEW: { status: 409, title: 'The record of uses for this customer is whole.' },
  NOT_SET_UP: { status: 503, title: 'Vouchsafe is not set up yet: no active policy was found.' },
  BUSY: { status: 503, title: 'Many people are asking at this moment. Try again shortly.' },
  SALESFORCE_NOT_ANSWERING: { status: 503, title: 'Salesforce is not answering. Try again shortly.' },
  SALESFORCE_LIMIT_REACHED: {
    status: 503,
    title: 'Salesforce takes no more requests for now: the daily limit is reached. Try again later.',
  },
  INTERNAL: { status: 500, title: 'Something went wrong on our side.' },
} as const;

export type ErrorCode = keyof typeof ERRORS;

export interface Detail {
  /** A sentence about this very case, safe to show. */
  detail?: string;
  /** What the sentence is made of, for programs and translations. */
  values?: Record<string, unknown>;
  /** Members of their own beside code and title, such as `rule`, `count`, `limit`, `nextDate`, `alternatives`, `errors`. */
  extra?: Record<string, unknown>;
  /** For the log only. */
  cause?: unknown;
}

/** An error whose every public part was written on purpose. */
export class Problem extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly detail: string | undefined;
  readonly values: Record<string, unknown>;
  readonly extra: Record<string, unknown>;
  constructor(code: ErrorCode, { detail, values, extra, cause }: Detail = {}) {
    super(detail ?? ERRORS[code].title, { cause });
    this.code = code;
    this.status = ERRORS[code].status;
    this.detail = detail;
    this.values = values ?? {};
    this.extra = extra ?? {};
  }
}
