import { api, LightningElement } from 'lwc';

const DOTS = 9;

/** A custom tab stands here where a permission set makes it visible; others are reached by their address. */
const isShown = ({ name, flexipage }) => (!flexipage && !name.endsWith('__c')) || window.__persona.tabs.includes(name);

export default class AppBar extends LightningElement {
  @api selected;
  open = false;
  label = window.__host.app.label;
  dots = Array.from({ length: DOTS }, (_, at) => `slds-r${at + 1}`);

  connectedCallback() {
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && this.close());
    window.addEventListener('click', (event) => !event.composedPath().includes(this.template.host) && this.close());
  }

  toggle() {
    this.open = !this.open;
  }

  close() {
    this.open = false;
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
