import { OrgError } from '../model.ts';

/** One object of RETURNING, or none when whatever is found is asked for. */
export interface Returned {
  object: string;
  fields: string[];
  /** `WHERE …`, `ORDER BY …`, `LIMIT …`, as SOQL has them. */
  rest: string;
}

export interface Search {
  term: string;
  scope: 'ALL' | 'NAME' | 'EMAIL' | 'PHONE';
  returning: Returned[];
  limit: number;
}

/** Rows of one search. */
const MOST = 2000;

export const malformed = (message: string): OrgError => new OrgError(400, 'MALFORMED_SEARCH', message);

/** Cuts at commas that stand outside of parentheses and texts. */
function parts(text: string): string[] {
  const found = text.match(/(?:'(?:[^'\\]|\\.)*'|\((?:'(?:[^'\\]|\\.)*'|[^()']|\([^()]*\))*\)|[^,()'])+/g) ?? [];
  return found.map((each) => each.trim());
}

function returned(text: string): Returned {
  const [, object = '', inside] = /^(\w+)\s*(?:\(([\s\S]*)\))?$/.exec(text) ?? [];
  if (object === '') throw malformed(`unexpected token: ${text}`);
  const at = inside?.search(/\b(WHERE|USING|ORDER\s+BY|LIMIT|OFFSET)\b/i) ?? -1;
  const fields = (at < 0 ? inside : inside?.slice(0, at)) ?? '';
  return {
    object,
    fields: fields.split(',').flatMap((field) => (field.trim() === '' ? [] : [field.trim()])),
    rest: at < 0 ? '' : (inside?.slice(at) ?? ''),
  };
}

/** `FIND {ranch*} IN NAME FIELDS RETURNING Account(Id, Name WHERE … LIMIT 5), Contact LIMIT 20` */
export function parseSearch(sosl: string): Search {
  const [, term, rest = ''] = /^\s*FIND\s*\{((?:[^}\\]|\\.)*)\}([\s\S]*)$/i.exec(sosl) ?? [];
  if (term === undefined) throw malformed('line 1:0 no viable alternative: a search begins with FIND {…}');
  const clauses =
    /^\s*(?:IN\s+(ALL|NAME|EMAIL|PHONE|SIDEBAR)\s+FIELDS)?\s*(?:RETURNING\s+([\s\S]*?))?\s*(?:WITH\s+(SECURITY_ENFORCED|USER_MODE)\s*)?(?:LIMIT\s+(\d+))?\s*$/i.exec(
      rest,
    );
  const [, scope = 'ALL', returning = '', , limit = String(MOST)] = clauses ?? [];
  if (!clauses) throw malformed(`unexpected token: ${rest.trim()}`);
  if (Number(limit) > MOST) throw malformed(`LIMIT is at most ${MOST}`);
  if (scope.toUpperCase() === 'SIDEBAR') throw malformed('SIDEBAR FIELDS is not supported by the local org');
  const objects = parts(returning).map(returned);
  return { term, scope: scope.toUpperCase() as Search['scope'], returning: objects, limit: Number(limit) };
}
