import { LightningElement } from 'lwc';
import { toUrl } from 'local/pageReference';
import { request } from 'local/apexRuntime';

/** Lightning is told at once; here one asks this often. */
const ASK_EVERY_MS = 10_000;
const { username, timeZone } = window.__persona;
const SEEN = `bell seen by ${username}`;
const WHEN = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short', timeZone });

const urlOf = (target) => (target.startsWith('{') ? toUrl(JSON.parse(target)) : `/lightning/r/${target}/view`);

/** What rang for this person. Unread is what came after the list was last open. */
export default class Bell extends LightningElement {
  bells = [];
  open = false;
  problem;
  seen = window.localStorage.getItem(SEEN) ?? '';
  /** What was unread when the list was opened keeps its mark while it is open. */
  marked = '';

  connectedCallback() {
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && this.open && this.close(true));
    window.addEventListener('click', (event) => !event.composedPath().includes(this.template.host) && this.close());
    window.addEventListener('local:navigated', () => {
      this.close();
      this.ask();
    });
    setInterval(() => document.visibilityState === 'visible' && this.ask(), ASK_EVERY_MS);
    this.ask();
  }

  renderedCallback() {
    if (!this.opening) return;
    this.opening = false;
    this.template.querySelector('h2').focus();
  }

  get expanded() {
    return String(this.open);
  }

  get unread() {
    return this.bells.filter(({ at }) => at > this.seen).length;
  }

  get label() {
    return this.unread ? `Notifications, ${this.unread} unread` : 'Notifications';
  }

  get isEmpty() {
    return this.bells.length === 0;
  }

  get rows() {
    return this.bells.map((each, index) => ({
      ...each,
      key: String(this.bells.length - index),
      url: urlOf(each.target),
      when: WHEN.format(new Date(each.at)),
      className: each.at > this.marked ? 'host-bell__row host-bell__row_unread' : 'host-bell__row',
    }));
  }

  toggle() {
    if (this.open) {
      this.close();
      return;
    }
    this.marked = this.seen;
    this.open = true;
    this.opening = true;
    this.see();
  }

  close(back = false) {
    this.open = false;
    if (back) this.template.querySelector('button').focus();
  }

  see() {
    this.seen = this.bells[0]?.at ?? this.seen;
    window.localStorage.setItem(SEEN, this.seen);
  }

  async ask() {
    try {
      this.bells = await request('/local/bell');
      this.problem = undefined;
    } catch (fault) {
      this.problem = fault.body?.message ?? 'The org does not answer.';
    }
    if (this.open) this.see();
  }
}
