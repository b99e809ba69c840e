import type { Inputs } from './inputs.ts';

interface Token {
  kind: 'text' | 'name' | 'sign' | 'space';
  source: string;
}

/** A path of names is one token: `$User.Id`, `Owner:User.Email`, `Account__r.Name`. Comments count as space. */
const TOKEN =
  /(?<space>\s+|\/\*[\s\S]*?\*\/)|(?<text>"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')|(?<name>[A-Za-z_$][\w$]*(?:[.:][A-Za-z_$][\w$]*)*)|(?<sign>\d*\.?\d+|<=|>=|<>|!=|==|&&|\|\||[\s\S])/gy;

function tokensOf(source: string): Token[] {
  return [...source.matchAll(TOKEN)].map(({ groups = {} }) => {
    const [kind, matched] = Object.entries(groups).find(([, each]) => each !== undefined) ?? ['sign', ''];
    return { kind: kind as Token['kind'], source: matched ?? '' };
  });
}

const CONSTANTS = ['TRUE', 'FALSE', 'NULL'];

/** The engine takes no quote and no control sign inside a text unless escaped, and knows no escapes but these. */
function text(source: string): string {
  const inner = source.slice(1, -1).replace(/\\([\s\S])/g, (whole, sign: string) => {
    if (sign === 'n') return '\n';
    return `"'\\`.includes(sign) ? sign : whole;
  });
  const control = /[\0-\x1f\x7f]/.exec(inner);
  if (control !== null) throw new Error(`Text with a control sign in a formula: ${source}`);
  return `"${inner.replace(/["'\\]/g, '\\$&')}"`;
}

/** The formula with everything the engine lacks, or would read from the machine, turned into inputs. */
export function rewrite(source: string, inputs: Inputs): string {
  const tokens = tokensOf(source)
    .filter(({ kind }) => kind !== 'space')
    .values();
  let token = tokens.next().value;

  function next(): Token | undefined {
    const taken = token;
    token = tokens.next().value;
    return taken;
  }

  function expect(sign: string, caller: string): void {
    const found = next()?.source;
    if (found !== sign) throw new Error(`Syntax error in ${caller}: '${sign}' expected, found '${found ?? 'the end'}'`);
  }

  function call(caller: string): string {
    return inputs.call(caller, {
      none() {
        expect('(', caller);
        expect(')', caller);
      },
      field() {
        expect('(', caller);
        const given = next();
        if (given?.kind !== 'name') throw new Error(`${caller} takes a field, found '${given?.source ?? 'the end'}'`);
        expect(')', caller);
        return given.source;
      },
    });
  }

  function rewritten({ kind, source: written }: Token): string {
    if (kind === 'text') return text(written);
    // The engine wants a digit before the point.
    if (kind !== 'name') return /^\.\d/.test(written) ? `0${written}` : written;
    const upper = written.toUpperCase();
    if (token?.source === '(') return call(upper);
    if (CONSTANTS.includes(upper)) return upper;
    return written.startsWith('$') ? inputs.global(written) : inputs.field(written);
  }

  const parts: string[] = [];
  for (let taken = next(); taken !== undefined; taken = next()) parts.push(rewritten(taken));
  return parts.join(' ');
}
