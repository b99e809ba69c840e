import { LightningElement } from 'lwc';
import { fromUrl } from 'local/pageReference';
import { request } from 'local/apexRuntime';

const { app, appPages } = window.__host;

export default class App extends LightningElement {
  reference = fromUrl(window.location);
  address = window.location.href;

  connectedCallback() {
    window.addEventListener('popstate', () => this.show());
    window.addEventListener('local:navigate', ({ detail }) => this.go(detail.url, detail.replace));
    window.addEventListener('click', (event) => this.followLink(event));
    this.show();
  }

  go(url, replace = false) {
    window.history[replace ? 'replaceState' : 'pushState'](null, '', url);
    this.show();
    if (!replace) window.scrollTo(0, 0);
  }

  show() {
    this.reference = fromUrl(window.location);
    this.address = window.location.href;
    const { type, attributes } = this.reference;
    if (type === 'standard__recordPage' && !attributes.objectApiName) this.completeAddress(attributes.recordId);
    const item = type === 'standard__navItemPage' && app.items.find(({ name }) => name === attributes.apiName);
    if (item?.object) this.go(item.url, true);
    window.dispatchEvent(new CustomEvent('local:navigated'));
  }

  async completeAddress(recordId) {
    const { object } = await request(`/local/objects/${recordId}`).catch(() => ({ object: 'Record' }));
    this.go(`/lightning/r/${object}/${recordId}/view`, true);
  }

  /** Links within Lightning change the page without loading it anew. */
  followLink(event) {
    const anchor = event.composedPath().find(({ tagName }) => tagName === 'A');
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.defaultPrevented;
    if (!plain || !anchor?.href || (anchor.target && anchor.target !== '_self')) return;
    const url = new URL(anchor.href);
    if (url.origin !== window.location.origin || !url.pathname.startsWith('/lightning/')) return;
    if (url.searchParams.has('as')) return;
    event.preventDefault();
    this.go(url.pathname + url.search);
  }

  get record() {
    const { type, attributes } = this.reference;
    return type === 'standard__recordPage' && attributes.objectApiName ? attributes : undefined;
  }

  get list() {
    const { type, attributes } = this.reference;
    return type === 'standard__objectPage' ? attributes.objectApiName : undefined;
  }

  get search() {
    return this.reference.state.search ?? '';
  }

  get page() {
    return Number(this.reference.state.page ?? 1);
  }

  get tab() {
    const { type, attributes } = this.reference;
    const item = type === 'standard__navItemPage' && app.items.find(({ name }) => name === attributes.apiName);
    const page = item && appPages[item.flexipage];
    return page && { page, label: item.label, icon: item.icon };
  }

  get selected() {
    const { attributes } = this.reference;
    return attributes.objectApiName ?? attributes.apiName;
  }
}
