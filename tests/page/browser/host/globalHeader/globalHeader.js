import { LightningElement } from 'lwc';

/** No username: leads to the list of everybody. */
const SOMEBODY_ELSE = '';
const OUTBOX = '/outbox';
const NARROW = window.matchMedia('(max-width: 767px)');

export default class GlobalHeader extends LightningElement {
  persona = window.__persona;
  narrow = NARROW.matches;

  somebodyElse = SOMEBODY_ELSE;
  outbox = OUTBOX;

  people = window.__host.people.map((person) => ({
    ...person,
    checked: person.username === window.__persona.username,
  }));

  connectedCallback() {
    NARROW.addEventListener('change', ({ matches }) => {
      this.narrow = matches;
    });
  }

  get label() {
    return this.narrow ? '' : this.persona.label;
  }

  switchPerson({ detail }) {
    if (detail.value === OUTBOX) {
      window.location.assign(OUTBOX);
      return;
    }
    const url = new URL(window.location.href);
    if (detail.value === SOMEBODY_ELSE) {
      window.location.assign(`/people?from=${encodeURIComponent(url.pathname + url.search)}`);
      return;
    }
    url.searchParams.set('as', detail.value);
    window.location.assign(url);
  }

  find(event) {
    event.preventDefault();
    const { value } = this.template.querySelector('input');
    const url = `/lightning/o/Opportunity/list?search=${encodeURIComponent(value)}`;
    window.dispatchEvent(new CustomEvent('local:navigate', { detail: { url } }));
  }
}
