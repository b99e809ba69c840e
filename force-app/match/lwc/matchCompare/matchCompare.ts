import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { fill } from 'c/inWords';
import { freeOf, nameOf, sizeOf, wayOf, whysOf } from 'c/matchFacts';
import { partsOf, percentOf, type Part } from 'c/matchParts';
import { words } from 'c/matchWords';
import type { Match, MatchAnswer, NearMiss, Reason } from '../../../../api/match/schema.ts';

export type Compared = Match | NearMiss;

/** Those of these whom the answer still holds, available or not. */
export function among(answer: MatchAnswer | undefined, ids: (string | undefined)[]): Compared[] {
  const all: Compared[] = [...(answer?.results ?? []), ...(answer?.nearMisses ?? [])];
  return ids.flatMap((id) => all.find(({ reference }) => reference.id === id) ?? []);
}

interface Side {
  id: string;
  name: string;
  fit: string;
  reasons: Reason[];
}

interface Cell {
  key: string;
  sum: string;
  sumClass: string;
  better: boolean;
  lines: string[];
}

interface Row {
  key: string;
  name: string;
  paint: string;
  cells: Cell[];
}

/** What can be said of either when one asks from when they can be had. */
function availabilityOf(each: Compared): string[] {
  return 'available' in each ? [freeOf(each)] : [...whysOf(each), wayOf(each)];
}

/** Two customers side by side: what each criterion gives either, when they are free, and who they are. */
export default class MatchCompare extends LightningModal {
  @api two: readonly Compared[] = [];

  words = words;

  private isNew = true;

  /** There is no field in it to which the dialog would lead. */
  renderedCallback(): void {
    if (!this.isNew) return;
    this.isNew = false;
    Promise.resolve().then(() => this.template?.querySelector<HTMLElement>('.both')?.focus());
  }

  get sides(): Side[] {
    return this.two.map((each) => ({
      id: each.reference.id,
      name: nameOf(each),
      fit: fill(words.score, percentOf(each.score, each.reasons)),
      reasons: each.reasons,
    }));
  }

  get rows(): Row[] {
    const { two } = this;
    const about = two.map((each) => {
      const { industry, country, region } = each.account;
      return [industry, country ?? region, sizeOf(each)];
    });
    return [
      this.fact(words.free, two.map(availabilityOf)),
      ...this.criteria,
      this.fact(
        words.inShort,
        two.map(({ reference }) => [reference.headline]),
      ),
      this.fact(
        words.person,
        two.map(({ reference }) => [reference.persona]),
      ),
      this.fact(words.company, about),
      this.fact(
        words.productsUsed,
        two.map(({ reference }) => [...reference.products]),
      ),
    ];
  }

  private fact(name: string, lines: (string | null)[][]): Row {
    const cells = lines.map((all, place) => {
      const said = all.filter((line) => line !== null && line !== '') as string[];
      const key = this.two[place]?.reference.id ?? '';
      return { key, sum: '', sumClass: '', better: false, lines: said.length ? said : ['–'] };
    });
    return { key: name, name, paint: '', cells };
  }

  private get criteria(): Row[] {
    const parts = this.two.map(({ reasons }) => partsOf(reasons));
    const best = (criterion: string) => {
      const points = parts.map((each) => each.find((part) => part.criterion === criterion)?.points ?? 0);
      return { most: Math.max(...points), differ: new Set(points).size > 1 };
    };
    return (parts[0] ?? []).map(({ criterion, name, paint }) => {
      const { most, differ } = best(criterion);
      const cellOf = (part: Part | undefined, place: number): Cell => {
        const better = differ && part?.points === most;
        const key = this.two[place]?.reference.id ?? '';
        return { key, sum: part?.sum ?? '', sumClass: better ? 'most' : '', better, lines: part ? [part.text] : [] };
      };
      const cells = parts.map((each, place) =>
        cellOf(
          each.find((part) => part.criterion === criterion),
          place,
        ),
      );
      return { key: criterion, name, paint, cells };
    });
  }

  handleClose(): void {
    this.close();
  }
}
