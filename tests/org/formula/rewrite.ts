import { builtins } from 'sformula';
import type { Inputs } from './inputs.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

const CONSTANTS = ['TRUE', 'FALSE', 'NULL'];

/** Reads the clock of the machine inside the engine, so it must not get there. */
const CLOCKS = ['TIMENOW'];

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

class Rewriter {
  readonly #tokens: Token[];
  readonly #inputs: Inputs;
  #at = 0;

  constructor(source: string, inputs: Inputs) {
    this.#tokens = tokensOf(source).filter(({ kind }) => kind !== 'space');
    this.#inputs = inputs;
  }

  #next(): Token | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    return token;
  }

  #isSign(sign: string): boolean {
    return this.#tokens[this.#at]?.source === sign;
  }

  #expect(sign: string, caller: string): void {
    const token = this.#next();
    if (token?.source !== sign) {
      throw new Error(`Syntax error in ${caller}: '${sign}' expected, found '${token?.source ?? 'the end'}'`);
    }
  }

  #noArgument(caller: string, input: string): string {
    this.#expect('(', caller);
    this.#expect(')', caller);
    return input;
  }

  #fieldArgument(caller: string, input: (written: string) => string): string {
    this.#expect('(', caller);
    const token = this.#next();
    if (token?.kind !== 'name') throw new Error(`${caller} takes a field, found '${token?.source ?? 'the end'}'`);
    this.#expect(')', caller);
    return input(token.source);
  }

  #call(name: string): string {
    const inputs = this.#inputs;
    switch (name) {
      case 'ISNEW':
        return this.#noArgument(name, inputs.isNew());
      case 'TODAY':
        return this.#noArgument(name, inputs.today());
      case 'NOW':
        return this.#noArgument(name, inputs.now());
      case 'ISCHANGED':
        return this.#fieldArgument(name, (written) => inputs.isChanged(written));
      case 'PRIORVALUE':
        return this.#fieldArgument(name, (written) => inputs.priorValue(written));
      case 'REGEX':
        return inputs.regex();
      case 'DATEVALUE':
        return inputs.dateValue();
    }
    if (CLOCKS.includes(name) || name.startsWith('$') || !(name in builtins)) {
      throw new Error(`Unknown function ${name}. Check spelling.`);
    }
    return name;
  }

  #name(source: string): string {
    const upper = source.toUpperCase();
    if (this.#isSign('(')) return this.#call(upper);
    if (CONSTANTS.includes(upper)) return upper;
    return source.startsWith('$') ? this.#inputs.global(source) : this.#inputs.field(source);
  }

  rewrite(): string {
    const parts: string[] = [];
    for (let token = this.#next(); token !== undefined; token = this.#next()) {
      if (token.kind === 'name') parts.push(this.#name(token.source));
      else if (token.kind === 'text') parts.push(text(token.source));
      // The engine wants a digit before the point.
      else parts.push(/^\.\d/.test(token.source) ? `0${token.source}` : token.source);
    }
    return parts.join(' ');
  }
}

/** The formula with everything the engine lacks, or would read from the machine, turned into inputs. */
export function rewrite(source: string, inputs: Inputs): string {
  return new Rewriter(source, inputs).rewrite();
}
