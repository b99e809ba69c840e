import { fill } from 'c/inWords';
import { words } from 'c/matchWords';
import { criteria, criterionWord } from 'c/requestFormWords';
import type { Reason } from '../../../../api/match/schema.ts';

/** What one criterion adds to a score, ready to be drawn. */
export interface Part {
  criterion: string;
  name: string;
  points: number;
  of: number;
  /** The sentence a rep would say to a colleague. */
  text: string;
  /** "12 of 40". */
  sum: string;
  /** Color and pattern, as a style. */
  paint: string;
}

/** Each holds 4.5:1 against white. */
const COLORS = [
  'var(--slds-g-color-palette-blue-50, #0176d3)',
  'var(--slds-g-color-palette-teal-40, #056764)',
  'var(--slds-g-color-palette-purple-50, #9050e9)',
  'var(--slds-g-color-palette-orange-40, #825101)',
  'var(--slds-g-color-palette-pink-40, #b60554)',
];

/** So that nobody needs the colors to tell two criteria apart. */
const PATTERNS = [
  (color: string) => color,
  (color: string) => `repeating-linear-gradient(45deg, ${color} 0 4px, #ffffff 4px 6px)`,
  (color: string) => `repeating-linear-gradient(90deg, ${color} 0 3px, #ffffff 3px 5px)`,
];

const PAINTS = PATTERNS.flatMap((pattern) => COLORS.map((color) => `background: ${pattern(color)}`));

/** A criterion keeps its color, whatever else counts. */
const paintOf = (criterion: string): string => PAINTS.at(criteria.indexOf(criterion) % PAINTS.length) ?? '';

/** "industry" begins no line. */
export function nameOf(criterion: string): string {
  const word = criterionWord(criterion as Reason['criterion']) ?? criterion;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const round = (points: number): number => Math.round(points * 10) / 10;

/** The parts of a score. Whoever is ranked by the same weights has them in the same order: what counts most comes first. */
export function partsOf(reasons: readonly Reason[]): Part[] {
  const weighty = [...reasons].sort((a, b) => b.of - a.of || (a.criterion < b.criterion ? -1 : 1));
  return weighty.map(({ criterion, points, of, text }) => ({
    criterion,
    name: nameOf(criterion),
    points: round(points),
    of,
    text,
    sum: fill(words.pointsOf, round(points), round(of)),
    paint: paintOf(criterion),
  }));
}

/** Percent of what all criteria together could give. */
export function percentOf(score: number, reasons: readonly Reason[]): number {
  const most = reasons.reduce((sum, { of }) => sum + of, 0);
  return most ? Math.round((100 * score) / most) : 0;
}
