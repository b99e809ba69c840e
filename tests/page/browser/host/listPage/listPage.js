import { api, LightningElement } from 'lwc';
import { iconOf } from 'host/icons';
import { request } from 'local/apexRuntime';

const TYPING_PAUSE_MS = 250;

export default class ListPage extends LightningElement {
  @api objectApiName;
  @api search = '';
  @api page = 1;
  view;
  problem = false;
  #key;

  renderedCallback() {
    const key = `${this.objectApiName}?${new URLSearchParams({ search: this.search, page: this.page })}`;
    if (key === this.#key) return;
    if (this.#key?.split('?')[0] !== this.objectApiName) this.view = undefined;
    this.#key = key;
    this.load(key);
  }

  async load(key) {
    try {
      const view = await request(`/local/lists/${key}`);
      if (key !== this.#key) return;
      this.view = view;
      this.problem = false;
      document.title = `${view.object.labelPlural} | Salesforce`;
    } catch {
      this.problem = key === this.#key;
    }
  }

  find({ detail }) {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.go(detail.value, 1, true), TYPING_PAUSE_MS);
  }

  go(search, page, replace) {
    const query = new URLSearchParams({ ...(search ? { search } : {}), ...(page > 1 ? { page } : {}) }).toString();
    const url = `/lightning/o/${this.objectApiName}/list${query ? `?${query}` : ''}`;
    window.dispatchEvent(new CustomEvent('local:navigate', { detail: { url, replace } }));
  }

  previous() {
    this.go(this.search, this.view.page - 1, false);
  }

  next() {
    this.go(this.search, this.view.page + 1, false);
  }

  get icon() {
    return iconOf(this.objectApiName);
  }

  get title() {
    return `All ${this.view.object.labelPlural}`;
  }

  get searchLabel() {
    return `Search ${this.view.object.labelPlural}`;
  }

  get rows() {
    return this.view.rows.map(({ id, cells }) => ({
      id,
      cells: cells.map((cell) => (cell.name === 'Name' ? { ...cell, link: { id, object: this.objectApiName } } : cell)),
    }));
  }

  get count() {
    const { total, firstRow, rows } = this.view;
    if (rows.length === total) return total === 1 ? '1 item' : `${total} items`;
    return `${firstRow}-${firstRow + rows.length - 1} of ${total} items`;
  }

  get empty() {
    return this.view.rows.length === 0;
  }

  get isFirst() {
    return this.view.page <= 1;
  }

  get isLast() {
    return this.view.page >= this.view.pages;
  }
}
