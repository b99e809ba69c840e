import { api, LightningElement } from 'lwc';

export default class Details extends LightningElement {
  @api record;

  get sections() {
    return this.record.sections.map(({ label, columns }) => ({
      label,
      columns: columns.map((fields, at) => ({ key: `column${at}`, fields })),
    }));
  }
}
