export interface Notes {
  /** Why this person is to be asked with care; such a reference never comes in as Active. */
  caution: string | null;
  /** The person agreed to appear in the press. */
  press: boolean;
  internal: string | null;
}

const CAUTION =
  /\bmoved\b|\bnew (role|job)\b|\bleft the company\b|\b(go|be) easy\b|competitor|\bdo not\b|\bdon'?t\b|\bcareful|\bcaution\b|\bsensitive\b|\bunhappy\b|\bescalat|\bon hold\b|\bpaused?\b/i;
const PRESS = /\b(ok|okay|fine|good) (for|with) (the )?press\b/i;
const NO_PRESS = /\b(not|never|isn'?t)\b[^.;]*\bpress\b/i;
/** `Status_Reason__c` holds no more. */
const REASON_LENGTH = 255;

export function understandNotes(written: string): Notes {
  const text = written.trim();
  if (text === '') return { caution: null, press: false, internal: null };
  const caution = CAUTION.test(text) || NO_PRESS.test(text);
  if (!caution) return { caution: null, press: PRESS.test(text), internal: text };
  const press = PRESS.test(text) && !NO_PRESS.test(text);
  return { caution: text.slice(0, REASON_LENGTH), press, internal: text.length > REASON_LENGTH ? text : null };
}
