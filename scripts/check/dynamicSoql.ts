import {
  ApexParserBaseListener,
  type DotExpressionContext,
  type ExpressionContext,
  type LiteralContext,
} from '@apexdevtools/apex-parser';
import { parseApex, walkApex } from './apexSource.ts';

/** What takes a query as a text: Apex Reference Guide, classes Database and Search. */
const TAKERS =
  /^(System\.)?(Database\.(countQuery|countQueryWithBinds|getCursor|getCursorWithBinds|getQueryLocator|getQueryLocatorWithBinds|query|queryWithBinds)|Search\.(find|query))$/i;

export interface DynamicQuery {
  line: number;
  /** A class that holds the query as a static one would stand; undefined where it is put together while running. */
  unit: ReturnType<typeof parseApex>['unit'] | undefined;
}

class Literals extends ApexParserBaseListener {
  readonly found: LiteralContext[] = [];
  enterLiteral = (literal: LiteralContext): void => void this.found.push(literal);
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t' };
const textOf = (literal: string): string =>
  literal.slice(1, -1).replace(/\\(.)/g, (_, sign: string) => ESCAPES[sign] ?? sign);

/** The text, where it is one literal or several added up, and nothing that is only known while it runs. */
function constant(expression: ExpressionContext): string | undefined {
  const literals = new Literals();
  walkApex(expression, literals);
  const texts = literals.found.map((literal) => literal.StringLiteral()?.getText() as string | undefined);
  return texts.join('+') === expression.getText() ? texts.map((text) => textOf(text ?? '')).join('') : undefined;
}

/** `[SELECT …]` where a locator takes it: read as a static query already. */
const isStatic = (expression: ExpressionContext) => /^\[(SELECT|FIND)/i.test(expression.getText());

/** Every query that is given as a text, to be read like the static ones or refused. */
export class DynamicQueries extends ApexParserBaseListener {
  readonly found: DynamicQuery[] = [];

  enterDotExpression = (dot: DotExpressionContext): void => {
    const call = dot.dotMethodCall();
    if (!call || !TAKERS.test(`${dot.expression().getText()}.${call.anyId().getText()}`)) return;
    const query = call.expressionList()?.expression(0);
    if (!query || isStatic(query)) return;
    const text = constant(query);
    const parsed = text === undefined ? undefined : parseApex(`class Q { Object o = [${text}]; }`);
    this.found.push({ line: dot.start.line, unit: parsed?.faults.length === 0 ? parsed.unit : undefined });
  };
}
