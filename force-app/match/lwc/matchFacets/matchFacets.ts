import { LightningElement, api } from 'lwc';
import type { Picked } from 'c/matchNarrow';
import { words } from 'c/matchWords';
import type { MatchFacets as Facets } from '../../../../api/match/schema.ts';

type Name = keyof Facets;

interface Chip {
  value: string;
  label: string;
  pressed: string;
  chipClass: string;
}

interface Group {
  facet: Name;
  name: string;
  chips: Chip[];
}

/** The rarest of many values narrow a list to almost nothing. */
const SHOWN = 8;

const NAMES: Record<Name, string> = {
  industry: words.facetIndustry,
  region: words.facetRegion,
  sizeBand: words.facetSize,
  product: words.facetProduct,
};

/** One value that all have narrows nothing. */
const hasChips = ({ chips }: Group): boolean => chips.length > 1;

/** What those who could be asked have in common, how many each, and the ways to see some of them alone. */
export default class MatchFacets extends LightningElement {
  @api facets!: Facets;
  @api picked: Picked = {};

  words = words;

  get groups(): Group[] {
    const names = Object.keys(NAMES) as Name[];
    return names.map((facet) => ({ facet, name: NAMES[facet], chips: this.chipsOf(facet) })).filter(hasChips);
  }

  handleChip(event: Event): void {
    const { facet, value } = (event.currentTarget as HTMLElement).dataset as { facet: Name; value: string };
    const picked = this.picked[facet] ?? [];
    const others = picked.filter((each) => each !== value);
    const now = others.length < picked.length ? others : [...picked, value];
    this.dispatchEvent(new CustomEvent('narrow', { detail: { ...this.picked, [facet]: now } }));
  }

  private chipsOf(facet: Name): Chip[] {
    const picked = this.picked[facet] ?? [];
    return this.facets[facet].slice(0, SHOWN).map(({ value, count }) => {
      const isPicked = picked.includes(value);
      return {
        value,
        label: `${value} (${count})`,
        pressed: String(isPicked),
        chipClass: isPicked ? 'chip picked' : 'chip',
      };
    });
  }
}
