import { api, LightningElement } from 'lwc';

/** The platform's own sentences. */
const TEXTS = {
  record:
    "We couldn't find the record you're trying to access. It may have been deleted by another user, or there may have been a system error. Ask your administrator for help.",
  list: "You don't have access to this page. Ask your administrator for help.",
  page: "Page doesn't exist. Enter a valid URL and try again.",
};

export default class Problem extends LightningElement {
  @api problem;

  get text() {
    return TEXTS[this.problem];
  }
}
