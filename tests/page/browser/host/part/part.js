import { api, LightningElement } from 'lwc';
import components from 'local/components';

/** One thing on a page: a component of ours, or a part of the platform that the host draws. */
export default class Part extends LightningElement {
  @api item;
  @api record;
  @api objectApiName;
  error;

  errorCallback(error) {
    this.error = error;
    console.error(error);
  }

  get fault() {
    if (this.error) return `c:${this.item.name} failed: ${this.error.message}`;
    const missing = this.item.kind === 'component' && !components[this.item.name];
    return missing ? `The page names the component c:${this.item.name}, which is not there.` : undefined;
  }

  get ctor() {
    return this.item.kind === 'component' ? components[this.item.name] : undefined;
  }

  /** As in an org, a component is given what it declares and nothing else. */
  get properties() {
    const given = { recordId: this.record?.id, objectApiName: this.objectApiName, ...this.item.properties };
    return Object.fromEntries(
      Object.entries(given).filter(([name, value]) => value !== undefined && name in this.ctor.prototype),
    );
  }

  get tabs() {
    return this.item.kind === 'tabs' ? this.item.tabs : undefined;
  }

  get isHighlights() {
    return this.item.kind === 'highlights' && this.record;
  }

  get isDetails() {
    return this.item.kind === 'details' && this.record;
  }

  get isRelated() {
    return this.item.kind === 'related' && this.record;
  }
}
