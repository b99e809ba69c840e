import { api, LightningElement } from 'lwc';

export default class Value extends LightningElement {
  @api field;

  is(...types) {
    return types.includes(this.field.type);
  }

  get link() {
    const { link, value } = this.field;
    return link && value !== null ? `/lightning/r/${link.object}/${link.id}/view` : undefined;
  }

  get empty() {
    return this.field.value === null || this.field.value === '';
  }

  get isDate() {
    return this.is('date');
  }

  get isDateTime() {
    return this.is('datetime');
  }

  get isCurrency() {
    return this.is('currency');
  }

  get isPercent() {
    return this.is('percent');
  }

  get isNumber() {
    return this.is('int', 'double');
  }

  get isCheckbox() {
    return this.is('boolean');
  }

  get isUrl() {
    return this.is('url');
  }

  get isEmail() {
    return this.is('email');
  }

  get isPhone() {
    return this.is('phone');
  }

  get checkIcon() {
    return this.field.value ? 'utility:check' : 'utility:steps';
  }

  get checkText() {
    return this.field.value ? 'True' : 'False';
  }

  get text() {
    return this.is('multipicklist') ? String(this.field.value).replaceAll(';', '; ') : String(this.field.value);
  }
}
