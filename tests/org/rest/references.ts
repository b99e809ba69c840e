/** `@{newRequest.id}`, `@{made[0].id}`, `@{found.records[0].Id}` */
const pattern = /@\{(\w+)((?:\.\w+|\[\d+\])*)\}/g;

export class MissingReference extends Error {}

function pick(value: unknown, path: string): unknown {
  let at = value;
  for (const [, name, index] of path.matchAll(/\.(\w+)|\[(\d+)\]/g)) {
    const key = name ?? Number(index);
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

/** Puts the answers of earlier subrequests where a later one names them. */
export function resolveReferences<T>(value: T, answers: Map<string, unknown>): T {
  if (typeof value === 'string') {
    const text: string = value;
    const whole = new RegExp(`^${pattern.source}$`).exec(text);
    const found = (name: string, path: string) => {
      const answer = answers.has(name) ? pick(answers.get(name), path) : undefined;
      if (answer === undefined)
        throw new MissingReference(`Invalid reference specified. No value for ${name}${path} found in ${name}`);
      return answer;
    };
    if (whole) return found(whole[1] ?? '', whole[2] ?? '') as T;
    return text.replace(pattern, (_, name: string, path: string) => String(found(name, path))) as T;
  }
  if (Array.isArray(value)) return value.map((each: unknown) => resolveReferences(each, answers)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolveReferences(each, answers)])) as T;
}
