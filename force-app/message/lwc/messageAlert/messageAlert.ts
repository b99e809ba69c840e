import { LightningElement } from 'lwc';
import IS_MANAGER from '@salesforce/customPermission/Reference_Manager';
import { NavigationMixin } from 'lightning/navigation';
import { get } from 'c/apiClient';
import { subscribe } from 'c/changes';
import { fill } from 'c/inWords';
import { words } from 'c/messageWords';
import type { MessageList } from '../../../../api/message/schema.ts';

const PAGE = {
  type: 'standard__navItemPage',
  attributes: { apiName: 'Reference_Messages' },
  state: { c__view: 'undelivered' },
};

/** Where the reference team works: how many messages could not be delivered. Nothing stands there while all arrive. */
export default class MessageAlert extends NavigationMixin(LightningElement) {
  words = words;
  count = 0;
  url = '';

  private unsubscribe = (): void => {};

  async connectedCallback(): Promise<void> {
    if (!IS_MANAGER) return;
    this.unsubscribe = subscribe(() => this.load());
    this.url = await this[NavigationMixin.GenerateUrl](PAGE);
    await this.load();
  }

  disconnectedCallback(): void {
    this.unsubscribe();
  }

  get text(): string {
    return this.count === 1 ? words.alertOne : fill(words.alertMany, this.count);
  }

  handleOpen(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this[NavigationMixin.Navigate](PAGE);
  }

  private async load(): Promise<void> {
    try {
      const { messages } = await get<MessageList>('/v1/messages?whose=all&status=undeliverable', { fresh: true });
      this.count = messages.length;
    } catch {
      // The list beside it says that nothing answers.
      this.count = 0;
    }
  }
}
