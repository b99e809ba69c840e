import { api, LightningElement } from 'lwc';
import { iconOf } from 'host/icons';

export default class Highlights extends LightningElement {
  @api record;

  get icon() {
    return iconOf(this.record.object.name);
  }
}
