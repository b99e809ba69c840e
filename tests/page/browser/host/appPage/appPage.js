import { api, LightningElement } from 'lwc';

export default class AppPage extends LightningElement {
  @api page;
  @api label;
  @api icon;

  renderedCallback() {
    document.title = `${this.label} | Salesforce`;
  }

  get pageIcon() {
    return this.icon ?? 'standard:custom';
  }

  get columns() {
    return this.page.regions.sidebar.length ? 'host-columns' : 'host-columns host-columns_single';
  }
}
