import { api, LightningElement } from 'lwc';

export default class Region extends LightningElement {
  @api parts = [];
  @api record;
  @api objectApiName;

  get keyed() {
    return this.parts.map((part, at) => ({ key: `${at}${part.kind}${part.name ?? ''}`, part }));
  }
}
