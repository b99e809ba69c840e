export interface Token {
  kind: 'text' | 'name' | 'sign' | 'space';
  source: string;
}

/** A path of names is one token: `$User.Id`, `Owner:User.Email`, `Account__r.Name`. Comments count as space. */
const TOKEN =
  /(?<space>\s+|\/\*[\s\S]*?\*\/)|(?<text>"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')|(?<name>[A-Za-z_$][\w$]*(?:[.:][A-Za-z_$][\w$]*)*)|(?<sign>\d*\.?\d+|<=|>=|<>|!=|==|&&|\|\||[\s\S])/gy;

export function tokensOf(source: string): Token[] {
  return [...source.matchAll(TOKEN)].map(({ groups = {} }) => {
    const [kind, matched] = Object.entries(groups).find(([, each]) => each !== undefined) ?? ['sign', ''];
    return { kind: kind as Token['kind'], source: matched ?? '' };
  });
}
