import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export interface MetadataElement {
  many: boolean;
  /** Stands in every valid file; a list may be empty. */
  required: boolean;
  /** Another type, or `string`, `number`, `boolean`, `any`. */
  type: string;
}

export interface MetadataTypes {
  /** The elements of a type; undefined where it is none or has none. */
  elements(type: string): Map<string, MetadataElement> | undefined;
  /** The values of a closed list; undefined where any text will do. */
  values(type: string): Set<string> | undefined;
}

// Declarations only, so nothing to import; the package exports the file beside them.
const DECLARATIONS = fileURLToPath(import.meta.resolve('@salesforce/types/metadata')).replace(/\.js$/, '.d.ts');

const PRIMITIVES = new Map([
  [ts.SyntaxKind.StringKeyword, 'string'],
  [ts.SyntaxKind.NumberKeyword, 'number'],
  [ts.SyntaxKind.BooleanKeyword, 'boolean'],
]);

function typeName(node: ts.TypeNode, file: ts.SourceFile): string {
  return ts.isTypeReferenceNode(node) ? node.typeName.getText(file) : (PRIMITIVES.get(node.kind) ?? 'any');
}

function elementOf({ type, questionToken }: ts.PropertySignature, file: ts.SourceFile): MetadataElement {
  if (type === undefined) return { many: false, required: false, type: 'any' };
  return ts.isArrayTypeNode(type)
    ? { many: true, required: false, type: typeName(type.elementType, file) }
    : { many: false, required: questionToken === undefined, type: typeName(type, file) };
}

function valuesOf(node: ts.TypeNode | undefined): Set<string> | undefined {
  const members = node === undefined ? [] : ts.isUnionTypeNode(node) ? node.types : [node];
  const literals = members.map((member) =>
    ts.isLiteralTypeNode(member) && ts.isStringLiteral(member.literal) ? member.literal.text : undefined,
  );
  return literals.length === 0 || literals.includes(undefined) ? undefined : new Set(literals as string[]);
}

/** Salesforce's own list of metadata types, read from the declarations it publishes: the newest types are in it. */
export function readMetadataTypes(): MetadataTypes {
  const file = ts.createSourceFile('metadata.d.ts', readFileSync(DECLARATIONS, 'utf8'), ts.ScriptTarget.Latest);
  const aliases = new Map(
    file.statements.filter(ts.isTypeAliasDeclaration).map((alias) => [alias.name.text, alias.type]),
  );
  const membersOf = (node: ts.TypeNode | undefined): [string, MetadataElement][] => {
    if (node === undefined) return [];
    if (ts.isIntersectionTypeNode(node)) return node.types.flatMap(membersOf);
    if (ts.isTypeReferenceNode(node)) return membersOf(aliases.get(node.typeName.getText(file)));
    if (!ts.isTypeLiteralNode(node)) return [];
    return node.members
      .filter(ts.isPropertySignature)
      .map((member) => [member.name.getText(file), elementOf(member, file)]);
  };
  const known = new Map<string, Map<string, MetadataElement>>();
  return {
    elements(type) {
      const members = known.get(type) ?? new Map(membersOf(aliases.get(type)));
      known.set(type, members);
      return members.size > 0 ? members : undefined;
    },
    values: (type) => valuesOf(aliases.get(type)),
  };
}
