import { LightningElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { get, send, type Failure } from 'c/apiClient';
import { fill, momentInWords } from 'c/inWords';
import PolicyActivate, { type Made } from 'c/policyActivate';
import { words } from 'c/policyPageWords';
import type { VersionList, VersionRow, VersionView } from '../../../../api/policy/versionSchema.ts';

const PATH = '/v1/policies';

interface After {
  told?: string;
  tab?: string;
}

function sure(message: string, label: string): Promise<boolean> {
  return LightningConfirm.open({ message, label, theme: 'warning' });
}

/** The policy for reference managers: what is in force, what it was, and drafts of what it may become. */
export default class PolicyPage extends LightningElement {
  words = words;
  versions: VersionRow[] = [];
  view?: VersionView;
  failure?: Failure;
  refused = '';
  loading = true;
  tab = 'sentences';

  connectedCallback(): void {
    this.handleReload();
  }

  get firstLoad(): boolean {
    return this.loading && !this.view;
  }

  /** A version that became something else is drawn anew, with the tabs it has then. */
  get shown(): { key: string; view: VersionView }[] {
    const { view } = this;
    return view ? [{ key: `${view.id} ${view.state}`, view }] : [];
  }

  handleTab({ detail }: CustomEvent<{ tab: string }>): void {
    this.tab = detail.tab;
  }

  handleChoose({ detail }: CustomEvent<{ id: string }>): void {
    this.run(() => get<VersionView>(`${PATH}/${detail.id}`, { fresh: true }), { tab: 'sentences' });
  }

  handleBegin(): void {
    this.run(() => send<VersionView>('POST', PATH, {}), { told: words.begun, tab: 'edit' });
  }

  handleBeginFrom({ detail }: CustomEvent<{ id: string }>): void {
    const begin = () => send<VersionView>('POST', PATH, { fromId: detail.id });
    this.run(begin, { told: words.begun, tab: 'difference' });
  }

  handleSaved({ detail }: CustomEvent<VersionView>): void {
    this.run(async () => detail);
  }

  handleTried({ detail }: CustomEvent<{ id: string }>): void {
    this.run(() => get<VersionView>(`${PATH}/${detail.id}`, { fresh: true }));
  }

  async handleDiscard(): Promise<void> {
    const { id, edition } = this.view as VersionView;
    if (!(await sure(words.discardSure, words.discard))) return;
    const discard = () => send('DELETE', `${PATH}/${id}?edition=${edition}`).then(() => undefined);
    await this.run(discard, { told: words.thrownAway, tab: 'sentences' });
  }

  async handleTakeBack(): Promise<void> {
    const { id, edition } = this.view as VersionView;
    if (!(await sure(words.takeBackSure, words.takeBack))) return;
    const back = () => send<VersionView>('DELETE', `${PATH}/${id}/activation?edition=${edition}`);
    await this.run(back, { told: words.takenBack, tab: 'difference' });
  }

  async handleActivate(): Promise<void> {
    const label = words.activateTitle;
    const made = (await PolicyActivate.open({ label, size: 'small', version: this.view })) as Made | undefined;
    if (!made) return;
    const { version, activeFrom } = made.view;
    const told = made.later
      ? fill(words.plannedFor, version ?? '', momentInWords(activeFrom ?? ''))
      : fill(words.activated, version ?? '');
    await this.run(async () => made.view, { told, tab: 'difference' });
  }

  async handleReload(): Promise<void> {
    await this.run(async () => undefined);
  }

  /** One step, then the versions anew; where it leaves none to show, the one in force. */
  private async run(
    step: () => Promise<VersionView | undefined>,
    { told = '', tab = this.tab }: After = {},
  ): Promise<void> {
    this.loading = true;
    this.refused = '';
    try {
      const view = await step();
      const { versions } = await get<VersionList>(PATH, { fresh: true });
      const active = versions.find(({ state }) => state === 'In force');
      const shown = view ?? (await get<VersionView>(`${PATH}/${active?.id}`, { fresh: true }));
      Object.assign(this, { versions, tab, view: shown, failure: undefined });
      if (told) this.dispatchEvent(new ShowToastEvent({ title: told, variant: 'success' }));
    } catch (error) {
      const failure = error as Failure;
      if (this.view) this.refused = failure.detail || failure.title;
      else this.failure = failure;
    }
    this.loading = false;
  }
}
