import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import { words } from 'c/policyPageWords';
import { nameOf, stateWord, whoAndWhen } from 'c/policyVersions';
import type { VersionView } from '../../../../api/policy/versionSchema.ts';

/** One version of the policy: what it says, what differs, and while it is a draft how to change, try and activate it. */
export default class PolicyVersion extends LightningElement {
  @api version!: VersionView;
  @api tab = 'sentences';
  /** Why the last step was not taken. */
  @api refused?: string;

  words = words;

  get heading(): string {
    return nameOf(this.version);
  }

  get badge(): string {
    return stateWord(this.version.state);
  }

  get subline(): string {
    return whoAndWhen(this.version);
  }

  get isDraft(): boolean {
    return this.version.state === 'Draft';
  }

  get isPlanned(): boolean {
    return this.version.state === 'Planned';
  }

  get isPast(): boolean {
    return this.version.state === 'Past';
  }

  get untried(): boolean {
    return !this.version.tried;
  }

  get triedSentence(): string {
    return this.version.tried ? words.tried : words.notTried;
  }

  get differenceLabel(): string {
    return fill(words.tabDifference, this.version.differences.length);
  }

  get compared(): string {
    const { comparedWith, differences, state } = this.version;
    if (comparedWith === null) return words.nothingBefore;
    if (differences.length === 0) return fill(words.same, comparedWith);
    const isOld = state === 'Past' || state === 'In force';
    return fill(isOld ? words.comparedBefore : words.comparedForce, comparedWith);
  }

  handleTab(event: CustomEvent): void {
    const { value: tab } = event.target as HTMLElement & { value: string };
    this.dispatchEvent(new CustomEvent('tab', { detail: { tab } }));
  }

  handleBegin(): void {
    this.dispatchEvent(new CustomEvent('begin', { detail: { id: this.version.id } }));
  }

  handleSaved(event: CustomEvent<VersionView>): void {
    this.dispatchEvent(new CustomEvent('saved', { detail: event.detail }));
  }

  handleTried(): void {
    this.dispatchEvent(new CustomEvent('tried', { detail: { id: this.version.id } }));
  }

  handleDiscard(): void {
    this.dispatchEvent(new CustomEvent('discard'));
  }

  handleTakeBack(): void {
    this.dispatchEvent(new CustomEvent('takeback'));
  }

  handleActivate(): void {
    this.dispatchEvent(new CustomEvent('activate'));
  }
}
