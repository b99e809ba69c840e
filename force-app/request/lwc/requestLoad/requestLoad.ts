import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { words } from 'c/requestWorkWords';
import type { ReferenceView } from '../../../../api/reference/schema.ts';

/** How much of one customer's limits is used, as far as this activity counts against them. Hands on the reference it read. */
export default class RequestLoad extends LightningElement {
  @api referenceId!: string;
  @api activityType!: string;

  meters: ReferenceView['meters'] = [];
  told = '';

  connectedCallback(): void {
    this.load();
  }

  private async load(): Promise<void> {
    try {
      const reference = await get<ReferenceView>(`/v1/references/${this.referenceId}`, { fresh: true });
      this.meters = reference.meters.filter((each) => !each.activityType || each.activityType === this.activityType);
      this.told = this.meters.length ? '' : words.noLoad;
      this.dispatchEvent(new CustomEvent('read', { detail: reference }));
    } catch (failure) {
      this.told = (failure as Failure).title;
    }
  }
}
