import { createElement } from 'lwc';

/** Puts a component on the page as an app page would, and waits until it has settled. */
export async function mount(name, component, properties = {}) {
  const element = createElement(`c-${name}`, { is: component });
  Object.assign(element, properties);
  document.body.appendChild(element);
  await settle();
  return element;
}

/** Lets every promise that is ready run, and what it renders. */
export async function settle() {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Everything below an element, through the shadows of our components. */
export function below(node, found = new Set()) {
  for (const child of childrenOf(node)) {
    found.add(child);
    below(child, found);
  }
  return found;
}

/** What a component renders, and what was put into its slots. */
const childrenOf = (node) => [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes];

const isHidden = (node) => node.hidden === true;
const WORDS_OF_BASE_COMPONENTS = ['title', 'label', 'alternativeText', 'placeholder'];

/** What a person reads there: text, and the words given to base components, whose stand-ins render nothing. */
export function textOf(node) {
  if (isHidden(node)) return '';
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  const base = node.tagName?.startsWith('LIGHTNING-') ? WORDS_OF_BASE_COMPONENTS.map((word) => node[word] ?? '') : [];
  return [...base, ...childrenOf(node).map(textOf)].join(' ').replace(/\s+/g, ' ').trim();
}

export function all(root, selector) {
  return [...below(root)].filter((node) => node.matches?.(selector));
}

/** The one button, link or icon button with these words. */
export function button(root, words) {
  const named = all(root, 'button, a, lightning-button, lightning-button-icon').filter((node) => {
    const own = node.label ?? node.alternativeText ?? textOf(node);
    return own === words;
  });
  if (named.length !== 1) throw new Error(`${named.length} buttons are called "${words}" in: ${textOf(root)}`);
  return named[0];
}

/** An input of a base component, by its label. */
export function field(root, label) {
  return all(root, 'lightning-input, lightning-textarea, lightning-combobox, lightning-radio-group').find(
    (node) => node.label === label,
  );
}

/** Stand-ins know no rules: says for all fields there are whether they are right. */
export function allFields(root, areRight = true) {
  for (const each of all(root, '[data-field]')) each.reportValidity = () => areRight;
}

/** Fills a field as a person does. */
export async function fillIn(root, label, value) {
  const input = field(root, label);
  if (!input) throw new Error(`no field is called "${label}" in: ${textOf(root)}`);
  input.value = value;
  input.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await settle();
}

export async function click(root, words) {
  button(root, words).dispatchEvent(new CustomEvent('click', { bubbles: true, cancelable: true }));
  await settle();
}

/** What Apex throws for a problem of the service. */
export const problem = (body) => ({ status: 500, body: { message: JSON.stringify(body) } });
