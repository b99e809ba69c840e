import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import type { default as MatchActions, Comparing } from 'c/matchActions';
import { factsOf, freeOf, nameOf } from 'c/matchFacts';
import { partsOf, percentOf, type Part } from 'c/matchParts';
import { words } from 'c/matchWords';
import type { Match } from '../../../../api/match/schema.ts';

/** A customer in the list, with what the reader made of it. */
export interface Entry {
  id: string;
  match: Match;
  /** Place in the reader's order of preference; 0 when not chosen. */
  rank: number;
  moved: string;
}

type By = 'rank' | 'name' | 'free';

interface Row extends Entry {
  place: number;
  name: string;
  facts: string;
  parts: Part[];
  free: string;
  from: string;
  percent: number;
  reasons: Match['reasons'];
  caution: boolean;
  rowClass: string;
}

const ORDERS = {
  rank: (a: Row, b: Row) => a.place - b.place,
  name: (a: Row, b: Row) => a.name.localeCompare(b.name) || a.place - b.place,
  free: (a: Row, b: Row) => a.from.localeCompare(b.from) || a.place - b.place,
};

/** The suggested customers with what each criterion gave, in columns. Sorting reorders these alone, and says so. */
export default class MatchTable extends LightningElement {
  @api entries: readonly Entry[] = [];
  @api canAsk = false;
  @api comparing: Comparing | null = null;

  words = words;
  by: By = 'rank';

  @api focus(step: string, id: string): void {
    this.template
      ?.querySelector<Element & Pick<MatchActions, 'focus'>>(`c-match-actions[data-id="${id}"]`)
      ?.focus(step);
  }

  get rows(): Row[] {
    const rows = this.entries.map((entry, index) => {
      const { match, rank } = entry;
      return {
        ...entry,
        place: index + 1,
        name: nameOf(match),
        facts: factsOf(match),
        parts: partsOf(match.reasons),
        free: freeOf(match),
        from: match.available.from,
        percent: percentOf(match.score, match.reasons),
        reasons: match.reasons,
        caution: match.caution,
        rowClass: rank > 0 ? 'chosen' : '',
      };
    });
    return rows.sort(ORDERS[this.by]);
  }

  get columns(): (Part & { most: string })[] {
    const [first] = this.entries;
    return partsOf(first?.match.reasons ?? []).map((part) => ({ ...part, most: fill(words.ofMost, part.of) }));
  }

  get sorts(): Record<By, string> {
    const sorted = (by: By) => (this.by === by ? 'ascending' : 'none');
    return { rank: sorted('rank'), name: sorted('name'), free: sorted('free') };
  }

  get note(): string {
    return this.by === 'rank' ? '' : fill(words.sortedAmong, this.entries.length);
  }

  handleSort(event: Event): void {
    this.by = ((event.currentTarget as HTMLElement).dataset.by ?? 'rank') as By;
  }

  handleStep({ type, detail }: CustomEvent<{ id: string }>): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
