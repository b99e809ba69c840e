import { api, LightningElement } from 'lwc';
import { iconOf } from 'host/icons';
import { request } from 'local/apexRuntime';

export default class Related extends LightningElement {
  @api record;
  lists;

  async connectedCallback() {
    const { object, id } = this.record;
    const lists = await request(`/local/records/${object.name}/${id}/related`);
    this.lists = lists.map((list) => ({
      ...list,
      icon: iconOf(list.object),
      rows: list.rows.map((row) => ({
        id: row.id,
        url: `/lightning/r/${list.object}/${row.id}/view`,
        name: row.cells.find(({ name }) => name === 'Name')?.value ?? row.id,
        others: row.cells.filter(({ name }) => name !== 'Name'),
      })),
    }));
  }

  get empty() {
    return this.lists.length === 0;
  }
}
