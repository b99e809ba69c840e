import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { textOf } from 'c/matchSearchQuery';
import { words } from 'c/matchSearchWords';
import type { MatchAnswer } from '../../../../api/match/schema.ts';

/** From an opportunity to the search among all references, with what this opportunity suggests looking for. */
export default class MatchSearchLink extends NavigationMixin(LightningElement) {
  @api opportunity!: MatchAnswer['opportunity'];

  words = words;
  url = '';

  async connectedCallback(): Promise<void> {
    this.url = await this[NavigationMixin.GenerateUrl](this.page);
  }

  handleClick(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this[NavigationMixin.Navigate](this.page);
  }

  private get page() {
    const { industry, region, products } = this.opportunity;
    const listOf = (value: string | null) => (value ? [value] : []);
    const text = textOf({ industry: listOf(industry), region: listOf(region), product: products });
    const attributes = { apiName: 'Reference_Search' };
    return { type: 'standard__navItemPage', attributes, state: text ? { c__search: text } : {} };
  }
}
