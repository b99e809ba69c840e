/** `%` stands for any signs, `_` for one; both may be escaped, as a backslash must. The
 *  pattern comes with those escapes still in it. */
export function likeTest(pattern: string, caseSensitive: boolean): (value: string) => boolean {
  const source = (caseSensitive ? pattern : pattern.toLowerCase()).replace(
    /\\([%_\\])|[%_]|[.*+?^${}()|[\]\\/]/g,
    (sign, escaped: string | undefined) => {
      if (escaped !== undefined) return escaped === '\\' ? '\\\\' : escaped;
      if (sign === '%') return '.*';
      return sign === '_' ? '.' : `\\${sign}`;
    },
  );
  const expression = new RegExp(`^${source}$`, 's');
  return caseSensitive ? (value) => expression.test(value) : (value) => expression.test(value.toLowerCase());
}
