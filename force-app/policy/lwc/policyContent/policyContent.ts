import type { PolicyContent } from '../../../../api/policy/content.ts';

type Node = Record<string, unknown> | unknown[] | undefined | null;

/** What stands at "settings.contactLimit.count"; undefined where nothing does. */
export const valueAt = (content: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | null | undefined)?.[key], content);

/** The same content with another value there; undefined takes it away. */
export function withValue(content: PolicyContent, path: string, value: unknown): PolicyContent {
  return put(content as unknown as Node, path.split('.'), value) as unknown as PolicyContent;
}

function put(node: Node, [key = '', ...rest]: string[], value: unknown): Node {
  if (Array.isArray(node)) {
    return node.map((each, at) => (String(at) === key ? (rest.length ? put(each as Node, rest, value) : value) : each));
  }
  const next: Record<string, unknown> = { ...node };
  const below = rest.length ? put(next[key] as Node, rest, value) : value;
  if (below === undefined) delete next[key];
  else next[key] = below;
  return next;
}

/** What was written one a line. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** "Cattle ranching = Agriculture"; without a wider one it stands alone. */
export function pairOf(line: string): [string, string | null] {
  const at = line.indexOf('=');
  const wider = at < 0 ? '' : line.slice(at + 1).trim();
  return [at < 0 ? line : line.slice(0, at).trim(), wider || null];
}
