import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import { words } from 'c/matchSearchWords';
import type { Facet } from 'c/matchSearchQuery';

const WIDTH = 46;
const HEIGHT = 34;
const GAP = 4;

/** Column, row and, where it is not one, how many columns wide. Rows of Africa and Oceania lie lower, for their names. */
const PLACES: Record<string, [number, number, number?]> = {
  'Northern America': [0, 0, 2],
  'Central America': [0, 1],
  Caribbean: [1, 1],
  'South America': [0.5, 2],
  'Northern Europe': [3, 0],
  'Eastern Europe': [4, 0],
  'Western Europe': [3, 1],
  'Southern Europe': [4, 1],
  'Central Asia': [5, 0],
  'Eastern Asia': [6, 0],
  'Western Asia': [5, 1],
  'Southern Asia': [6, 1],
  'South-eastern Asia': [6, 2],
  'Northern Africa': [3, 2.4, 2],
  'Western Africa': [3, 3.4],
  'Eastern Africa': [4, 3.4],
  'Middle Africa': [3, 4.4],
  'Southern Africa': [4, 4.4],
  'Australia and New Zealand': [6, 3.4],
  Micronesia: [5, 3.4],
  Melanesia: [5, 4.4],
  Polynesia: [6, 4.4],
};
const CONTINENTS = [
  { name: words.americas, x: 0, y: 11 },
  { name: words.europe, x: 3, y: 11 },
  { name: words.asia, x: 5, y: 11 },
  { name: words.africa, x: 3, y: 103 },
  { name: words.oceania, x: 5, y: 141 },
].map(({ name, x, y }) => ({ name, x: x * WIDTH, y }));

/** Five shades, by the share of the region with most. */
const shadeOf = (count: number, most: number): number => (count === 0 ? 0 : Math.ceil((count / most) * 4));

interface Tile {
  region: string;
  count: number;
  place: string;
  width: number;
  middle: number;
  look: string;
  label: string;
  pressed: string;
}

const regionOf = (event: Event): string => (event.currentTarget as SVGElement).dataset.region ?? '';

/** The world as tiles, one a region of the United Nations' M49 standard: how many are where, and a click to search
 *  there. What the policy calls otherwise has no place here and stands among the filters. */
export default class MatchSearchMap extends LightningElement {
  @api counts: Facet = [];
  @api selected?: readonly string[];

  words = words;
  continents = CONTINENTS;
  height = HEIGHT;
  pointed = '';

  get picked(): readonly string[] {
    return this.selected ?? [];
  }

  get tiles(): Tile[] {
    const counts = new Map(this.counts.map(({ value, count }) => [value, count]));
    const most = Math.max(1, ...counts.values());
    return Object.entries(PLACES).map(([region, [column, row, wide = 1]]) => {
      const count = counts.get(region) ?? 0;
      const isSelected = this.picked.includes(region);
      const width = wide * WIDTH - GAP;
      return {
        region,
        count,
        place: `translate(${column * WIDTH} ${16 + row * (HEIGHT + GAP)})`,
        width,
        middle: width / 2,
        look: `tile shade-${shadeOf(count, most)}${isSelected ? ' selected' : ''}`,
        label: fill(words.mapCaption, region, count),
        pressed: String(isSelected),
      };
    });
  }

  /** With nobody there is nothing to click. */
  get live(): Tile[] {
    return this.tiles.filter(({ count, pressed }) => count > 0 || pressed === 'true');
  }

  get still(): Tile[] {
    const live = new Set(this.live.map(({ region }) => region));
    return this.tiles.filter(({ region }) => !live.has(region));
  }

  get hasPlace(): boolean {
    return this.counts.length === 0 || this.counts.some(({ value }) => value in PLACES);
  }

  get caption(): string {
    const shown = this.tiles.find(({ region }) => region === this.pointed);
    return shown?.label ?? (this.picked.length ? this.picked.join(', ') : words.mapHint);
  }

  handlePoint(event: Event): void {
    this.pointed = regionOf(event);
  }

  handleLeave(): void {
    this.pointed = '';
  }

  handlePick(event: Event): void {
    const region = regionOf(event);
    const detail = { value: region, on: !this.picked.includes(region) };
    this.dispatchEvent(new CustomEvent('pick', { detail }));
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    this.handlePick(event);
  }
}
