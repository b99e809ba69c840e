import { api, LightningElement } from 'lwc';

const DOTS = 9;
/** In pixels. */
const MORE_WIDTH = 120;

/** A custom tab stands here where a permission set makes it visible; others are reached by their address. */
const isShown = ({ name, flexipage }) => (!flexipage && !name.endsWith('__c')) || window.__persona.tabs.includes(name);

export default class AppBar extends LightningElement {
  @api selected;
  open = false;
  moreOpen = false;
  /** How many items the bar has room for; the others stand under More. */
  fitting = Infinity;
  widths = [];
  label = window.__host.app.label;
  dots = Array.from({ length: DOTS }, (_, at) => `slds-r${at + 1}`);

  connectedCallback() {
    this.watcher = new ResizeObserver(() => this.fit());
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && this.close());
    window.addEventListener('click', (event) => !event.composedPath().includes(this.template.host) && this.close());
  }

  renderedCallback() {
    this.watcher.observe(this.template.querySelector('.host-bar'));
  }

  disconnectedCallback() {
    this.watcher.disconnect();
  }

  fit() {
    const [bar, app] = ['.host-bar', '.host-bar__app'].map((name) => this.template.querySelector(name));
    const room = bar.clientWidth - app.offsetWidth;
    if (this.fitting === Infinity)
      this.widths = [...bar.querySelectorAll('.host-bar__items li')].map(({ offsetWidth }) => offsetWidth);
    const most = (width) => {
      let taken = 0;
      return this.widths.filter((each) => (taken += each) <= width).length;
    };
    const fitting = most(room) === this.widths.length ? Infinity : most(room - MORE_WIDTH);
    if (fitting !== this.fitting) this.fitting = fitting;
  }

  toggle() {
    this.moreOpen = false;
    this.open = !this.open;
  }

  toggleMore() {
    this.open = false;
    this.moreOpen = !this.moreOpen;
  }

  close() {
    this.open = false;
    this.moreOpen = false;
  }

  get shown() {
    return this.items.slice(0, this.fitting);
  }

  get further() {
    return this.items.slice(this.fitting);
  }

  get moreExpanded() {
    return String(this.moreOpen);
  }

  get moreClass() {
    return `slds-context-bar__item host-bar__more ${this.further.some(({ current }) => current) ? 'slds-is-active' : ''}`;
  }

  get expanded() {
    return String(this.open);
  }

  get items() {
    return window.__host.app.items.filter(isShown).map((item) => {
      const active = item.name === this.selected;
      return {
        ...item,
        current: active ? 'page' : null,
        className: `slds-context-bar__item ${active ? 'slds-is-active' : ''}`,
      };
    });
  }
}
