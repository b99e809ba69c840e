import { api, LightningElement } from 'lwc';
import { request } from 'local/apexRuntime';

export default class RecordPage extends LightningElement {
  problem = false;
  record;
  #key;
  #recordId;
  #objectApiName;

  @api
  get recordId() {
    return this.#recordId;
  }
  set recordId(value) {
    this.#recordId = value;
    this.open();
  }

  @api
  get objectApiName() {
    return this.#objectApiName;
  }
  set objectApiName(value) {
    this.#objectApiName = value;
    this.open();
  }

  connectedCallback() {
    this.reload = ({ detail }) => detail.includes(this.record?.id) && this.load();
    window.addEventListener('local:recordschanged', this.reload);
  }

  disconnectedCallback() {
    window.removeEventListener('local:recordschanged', this.reload);
  }

  /** Another record begins on an empty page, so that nothing of the former one stays. */
  open() {
    const key = `${this.objectApiName}/${this.recordId}`;
    if (!this.recordId || !this.objectApiName || key === this.#key) return;
    this.#key = key;
    this.record = undefined;
    this.problem = false;
    this.load();
  }

  async load() {
    const key = this.#key;
    try {
      const record = await request(`/local/records/${key}`);
      if (key !== this.#key) return;
      this.record = record;
      document.title = `${record.name} | ${record.object.label} | Salesforce`;
    } catch {
      if (key !== this.#key) return;
      this.problem = true;
      document.title = 'Salesforce';
    }
  }

  get page() {
    const { recordPages, defaultRecordPage } = window.__host;
    return this.record && (recordPages[this.objectApiName] ?? defaultRecordPage);
  }

  get columns() {
    return this.page.regions.sidebar.length ? 'host-columns' : 'host-columns host-columns_single';
  }
}
