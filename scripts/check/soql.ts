import {
  ApexParserBaseListener,
  type FieldNameContext,
  type FromNameListContext,
  type QueryContext,
  type SelectEntryContext,
  type SubFieldEntryContext,
  type SubQueryContext,
} from '@apexdevtools/apex-parser';
import { classesOf, parseApex, walkApex } from './apexSource.ts';
import type { Check, Finding } from './check.ts';
import { DynamicQueries } from './dynamicSoql.ts';
import { type Known, knownIn } from './known.ts';

interface Scope {
  /** Undefined where the query's own object is unknown, which is said once. */
  object: string | undefined;
  aliases: Set<string>;
}

/** Follows a query through its sub-queries and holds every name against the objects that exist. */
class Names extends ApexParserBaseListener {
  readonly wrong: string[] = [];
  readonly #known: Known;
  readonly #scopes: Scope[] = [];
  #from = false;

  constructor(known: Known) {
    super();
    this.#known = known;
  }

  enterQuery = (query: QueryContext): void => this.#open(query.fromNameList());
  exitQuery = (): void => void this.#scopes.pop();
  enterSubQuery = (query: SubQueryContext): void => this.#open(query.fromNameList());
  exitSubQuery = (): void => void this.#scopes.pop();
  enterFromNameList = (): void => void (this.#from = true);
  exitFromNameList = (): void => void (this.#from = false);
  enterSelectEntry = (entry: SelectEntryContext): void => this.#alias(entry);
  enterSubFieldEntry = (entry: SubFieldEntryContext): void => this.#alias(entry);
  enterFieldName = (name: FieldNameContext): void => {
    const scope = this.#scopes.at(-1);
    if (scope?.object !== undefined && !this.#from) this.#resolve(scope, scope.object, name.getText());
  };

  #alias(entry: SelectEntryContext | SubFieldEntryContext): void {
    const alias = entry.soqlId()?.getText();
    if (alias !== undefined) this.#scopes.at(-1)?.aliases.add(alias.toLowerCase());
  }

  #open(from: FromNameListContext): void {
    const name = from.fieldName(0).getText();
    const alias = from.soqlId(0)?.getText().toLowerCase();
    const outer = this.#scopes.at(-1)?.object;
    // In the condition of a query stands another object; in its list of fields a relationship to children.
    const children = outer === undefined ? undefined : this.#known.children(outer, name);
    const object = children ?? (this.#known.object(name) ? name : undefined);
    if (object === undefined) this.wrong.push(`unknown object or relationship ${name}`);
    this.#scopes.push({ object, aliases: new Set(alias === undefined ? [] : [alias]) });
  }

  #resolve(scope: Scope, object: string, text: string): void {
    const path = text.split('.');
    if (path.length === 1 && scope.aliases.has(text.toLowerCase())) return;
    if (path.length > 1 && (scope.aliases.has(path[0]!.toLowerCase()) || path[0] === object)) path.shift();
    const field = path.pop() ?? '';
    let at = object;
    for (const relationship of path) {
      const parent = this.#known.parent(at, relationship);
      if (parent === undefined) return void this.wrong.push(`unknown relationship ${at}.${relationship}`);
      at = parent;
    }
    if (!this.#known.field(at, field)) this.wrong.push(`unknown field ${at}.${field}`);
  }
}

function wrong(source: string, known: Known): string[] {
  const { unit } = parseApex(source);
  const dynamic = walkApex(unit, new DynamicQueries()).found;
  return [
    ...walkApex(unit, new Names(known)).wrong,
    ...dynamic.flatMap((query) =>
      query.unit === undefined
        ? [`line ${query.line}: a query that is put together while it runs cannot be read here`]
        : walkApex(query.unit, new Names(known)).wrong,
    ),
  ];
}

export const soql: Check = {
  name: 'queries in Apex name what exists, and none is hidden in a text',
  run(tree): Finding[] {
    const known = knownIn(tree);
    return classesOf(tree).flatMap((file) => wrong(tree.source(file), known).map((message) => ({ file, message })));
  },
};
