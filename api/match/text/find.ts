import { FOUND_IN, type Found, type FoundIn } from '../searchSchema.ts';
import type { Texts } from './texts.ts';
import { type Token, tokensOf } from './tokens.ts';
import { likeness, type Part } from './typed.ts';
import { type Hit, meant, weigh, type Weight } from './weigh.ts';

export interface Finding extends Weight {
  found: Found[];
}

/** A part that stands in a text, from its first word to its last. */
interface Place extends Hit {
  text: string;
  from: number;
  to: number;
}

function placesOf(part: Part, tokens: Token[], text: string, field: FoundIn): Place[] {
  return tokens.flatMap(({ from }, start) => {
    let [mistakes, worth] = [0, 1];
    for (let at = 0; at < part.words.length; at += 1) {
      const like = likeness(part, at, tokens[start + at]?.word ?? '');
      if (!like) return [];
      mistakes += like.mistakes;
      worth = Math.min(worth, like.worth);
    }
    return [{ field, text, from, to: tokens[start + part.words.length - 1]?.to ?? from, mistakes, worth }];
  });
}

/** Ascending; what touches or overlaps is one. */
function marksOf(places: Place[]): [number, number][] {
  const marks: [number, number][] = [];
  for (const { from, to } of [...places].sort((one, other) => one.from - other.from)) {
    const last = marks.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else marks.push([from, to]);
  }
  return marks;
}

/** Where all that was typed stands in these texts; null when a part of it is nowhere. */
export function find(parts: Part[], texts: Texts): Finding | null {
  if (parts.length === 0) return { misspelled: 0, score: 0, found: [] };
  const values = FOUND_IN.flatMap((field) => texts[field].map((text) => ({ field, text, tokens: tokensOf(text) })));
  const places = parts.map((part) => values.flatMap(({ field, text, tokens }) => placesOf(part, tokens, text, field)));
  const weight = weigh(places);
  if (!weight) return null;
  const shown = places.flatMap((each) => meant(each));
  const found = values.flatMap(({ field, text }) => {
    const marks = marksOf(shown.filter((place) => place.field === field && place.text === text));
    return marks.length > 0 ? [{ field, text, marks }] : [];
  });
  return { ...weight, found };
}
