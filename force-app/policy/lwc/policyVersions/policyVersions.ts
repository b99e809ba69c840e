import { LightningElement, api } from 'lwc';
import { fill, momentInWords } from 'c/inWords';
import { words } from 'c/policyPageWords';
import type { VersionRow } from '../../../../api/policy/versionSchema.ts';

const STATE: Record<VersionRow['state'], string> = {
  'In force': words.stateForce,
  Planned: words.statePlanned,
  Draft: words.stateDraft,
  Past: words.statePast,
};

export const stateWord = (state: VersionRow['state']): string => STATE[state];

export function nameOf({ version }: Pick<VersionRow, 'version'>): string {
  return version === null ? words.draft : fill(words.version, version);
}

/** "Since 3 Mar 2026, 09:00 by Mara Manager". */
export function whoAndWhen({ state, activeFrom, at, by }: VersionRow): string {
  const moment = (state === 'Draft' ? at : activeFrom) ?? '';
  const label = state === 'Draft' ? words.savedAt : state === 'Planned' ? words.fromThen : words.since;
  const then = moment ? fill(label, momentInWords(moment)) : '';
  return fill(words.byWhom, then, by ?? words.nobody);
}

/** The history of the policy: each version with who and why. */
export default class PolicyVersions extends LightningElement {
  @api versions: readonly VersionRow[] = [];
  /** The id of the one that is shown. */
  @api chosen?: string;

  words = words;

  get rows() {
    return this.versions.map((version) => ({
      id: version.id,
      name: nameOf(version),
      state: stateWord(version.state),
      who: whoAndWhen(version),
      why: version.why,
      look: version.id === this.chosen ? 'row chosen' : 'row',
      current: version.id === this.chosen ? 'true' : null,
    }));
  }

  handleChoose(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('choose', { detail: { id } }));
  }
}
