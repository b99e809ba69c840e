import { dayInWords, fill } from 'c/inWords';
import { words as weightsWords } from 'c/matchWeightsWords';
import { words } from 'c/matchWords';
import type { MatchAnswer } from '../../../../api/match/schema.ts';

const idsIn = ({ results }: MatchAnswer): string[] => results.map(({ reference }) => reference.id);

function moveInWords(was: number, place: number): string {
  if (was < 0) return weightsWords.cameIn;
  const by = Math.abs(was - place);
  if (was > place) return by === 1 ? weightsWords.upOne : fill(weightsWords.up, by);
  return by === 1 ? weightsWords.downOne : fill(weightsWords.down, by);
}

/** What other weights than the policy's did to places, by id; who stands where they stood is left out. */
export function moves(shown: MatchAnswer, active: MatchAnswer = shown): Record<string, string> {
  if (shown === active) return {};
  const before = idsIn(active);
  const places = idsIn(shown).map((id, place) => ({ id, place, was: before.indexOf(id) }));
  const moved = places.filter(({ place, was }) => place !== was);
  return Object.fromEntries(moved.map(({ id, place, was }) => [id, moveInWords(was, place)]));
}

/** How many fit, and where other weights are tried, how many stand elsewhere by them. */
export function foundInWords(shown: MatchAnswer, active: MatchAnswer = shown): string {
  const { activityType, neededBy, results } = shown;
  if (results.length === 0) return '';
  const sentence = results.length === 1 ? words.foundOne : words.found;
  const found = fill(sentence, results.length, activityType, dayInWords(neededBy));
  if (shown === active) return found;
  const count = Object.keys(moves(shown, active)).length;
  return `${found}. ${count === 0 ? weightsWords.triedSame : fill(weightsWords.tried, count)}`;
}
