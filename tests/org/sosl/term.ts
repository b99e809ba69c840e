import { OrgError } from '../model.ts';
import { malformed } from './parse.ts';

/** Does the row hold what was looked for, among the words of its fields? */
export type Match = (texts: string[]) => boolean;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A word with `*` for any signs and `?` for one, or a row of words in quotes; the words stand one behind the other. */
function phrase(written: string): Match {
  const patterns = written
    .replace(/\\(.)/g, (_, sign: string) => (/[*?]/.test(sign) ? ' ' : sign))
    .split(/[^\p{L}\p{N}*?]+/u)
    .filter((word) => word !== '')
    .map((word) => new RegExp(`^${word.toLowerCase().replaceAll('*', '.*').replaceAll('?', '.')}$`));
  return (texts) =>
    texts.some((text) => {
      const words = wordsOf(text);
      return words.some((_, at) => patterns.every((pattern, n) => pattern.test(words[at + n] ?? '')));
    });
}

/** Words side by side must all be found; AND, OR, AND NOT and parentheses as in SOSL. */
export function compileTerm(term: string): Match {
  if ((term.replace(/[^\p{L}\p{N}]/gu, '').length ?? 0) < 2)
    throw new OrgError(400, 'INVALID_SEARCH', `search term must be longer than one character: FIND {${term}}`);
  const tokens = term.match(/"(?:[^"\\]|\\.)*"|[()]|(?:[^\s()"\\]|\\.)+/g) ?? [];
  let at = 0;

  function one(): Match {
    const token = tokens[at];
    at += 1;
    if (token === undefined || token === ')') throw malformed(`unexpected token: '${token ?? '}'}'`);
    if (token !== '(') return phrase(token.replace(/^"|"$/g, ''));
    const inner = any();
    if (tokens[at] !== ')') throw malformed("expecting ')'");
    at += 1;
    return inner;
  }

  function all(): Match {
    const parts = [one()];
    while (at < tokens.length && tokens[at] !== ')' && !/^OR$/i.test(tokens[at] ?? '')) {
      if (/^AND$/i.test(tokens[at] ?? '')) at += 1;
      const not = /^NOT$/i.test(tokens[at] ?? '');
      if (not) at += 1;
      const part = one();
      parts.push(not ? (texts) => !part(texts) : part);
    }
    return (texts) => parts.every((part) => part(texts));
  }

  function any(): Match {
    const parts = [all()];
    while (/^OR$/i.test(tokens[at] ?? '')) {
      at += 1;
      parts.push(all());
    }
    return (texts) => parts.some((part) => part(texts));
  }

  const found = any();
  if (at < tokens.length) throw malformed(`unexpected token: '${tokens[at]}'`);
  return found;
}
