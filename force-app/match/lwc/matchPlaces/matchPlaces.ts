import { fill } from 'c/inWords';
import { words } from 'c/matchWeightsWords';

/** What became of each place, by id, in words; who stands where they stood is left out. */
export function moves(before: readonly string[], now: readonly string[]): Record<string, string> {
  const moved = now.flatMap((id, place) => {
    const was = before.indexOf(id);
    if (was < 0) return [[id, words.cameIn]];
    if (was === place) return [];
    const by = Math.abs(was - place);
    if (was > place) return [[id, by === 1 ? words.upOne : fill(words.up, by)]];
    return [[id, by === 1 ? words.downOne : fill(words.down, by)]];
  });
  return Object.fromEntries(moved) as Record<string, string>;
}
