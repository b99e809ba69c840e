import { LightningElement, wire } from 'lwc';
import IS_MANAGER from '@salesforce/customPermission/Reference_Manager';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { get, send, type Failure } from 'c/apiClient';
import { notify } from 'c/changes';
import { fill } from 'c/inWords';
import { words } from 'c/messageWords';
import type { MessageList, MessageMove, MessageView } from '../../../../api/message/schema.ts';

const PATH = '/v1/messages';

type View = 'mine' | 'undelivered';
const VIEWS: Record<View, { label: string; heading: string; sentence: string; query: string }> = {
  mine: { label: words.viewMine, heading: words.mineTitle, sentence: words.mineEmpty, query: 'whose=mine' },
  undelivered: {
    label: words.viewUndelivered,
    heading: words.undeliveredTitle,
    sentence: words.undeliveredEmpty,
    query: 'whose=all&status=undeliverable',
  },
};

/** What this person was told; for the reference team also who could not be told, as work. */
export default class MessagePage extends LightningElement {
  words = words;
  view: View = 'mine';
  list?: MessageList;
  failure?: Failure;
  loading = true;
  sending = false;

  private page?: PageReference;
  private asked = 0;

  @wire(CurrentPageReference)
  readPage(page: PageReference | undefined): void {
    // Where one goes next is told here, too.
    if (!page || (this.page && this.page.attributes.apiName !== page.attributes.apiName)) return;
    this.page = page;
    this.show(page.state?.c__view === 'undelivered' && IS_MANAGER ? 'undelivered' : 'mine');
  }

  get tabs(): { value: View; label: string; active: boolean }[] {
    const views: View[] = IS_MANAGER ? ['mine', 'undelivered'] : ['mine'];
    return views.map((value) => ({ value, label: VIEWS[value].label, active: value === this.view }));
  }

  get firstLoad(): boolean {
    return this.loading && !this.list;
  }

  get isEmpty(): boolean {
    return this.list?.messages.length === 0;
  }

  get empty(): { heading: string; sentence: string } {
    return VIEWS[this.view];
  }

  handleView(event: CustomEvent): void {
    const { value } = event.target as HTMLElement & { value: View };
    if (value !== this.view) this.show(value);
  }

  handleReload(): void {
    this.load();
  }

  async handleMove({ detail }: CustomEvent<{ message: MessageView; move: MessageMove }>): Promise<void> {
    const { message, move } = detail;
    this.sending = true;
    try {
      const { status } = await send<MessageView>('POST', `${PATH}/${message.id}/moves`, { move });
      const done = move === 'again' ? status === 'Pending' : status === 'Settled';
      const told = move === 'again' ? words.sentAgain : fill(words.settled, message.for.name ?? '');
      this.toast(done ? told : words.meanwhile, done ? 'success' : 'info');
      notify(null);
      await this.load();
      this.template?.querySelector<HTMLElement>('lightning-button-icon')?.focus();
    } catch (error) {
      const { title, detail: why } = error as Failure;
      this.toast(why || title, 'error');
    }
    this.sending = false;
  }

  private toast(title: string, variant: 'success' | 'info' | 'error'): void {
    this.dispatchEvent(new ShowToastEvent({ title, variant }));
  }

  private show(view: View): void {
    this.view = view;
    this.list = undefined;
    this.load();
  }

  private async load(): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    this.loading = true;
    try {
      const list = await get<MessageList>(`${PATH}?${VIEWS[this.view].query}`, { fresh: true });
      if (asked !== this.asked) return;
      this.list = list;
      this.failure = undefined;
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
    }
    this.loading = false;
  }
}
