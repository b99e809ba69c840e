/** On paper stands what is within this element, and nothing of the page around it. */
const alone = (tag: string): string => `@media print {
  body *:not(:has(${tag})):not(${tag}, ${tag} *) { display: none !important; }
  html, body, body *:has(${tag}) {
    display: block !important; position: static !important; overflow: visible !important;
    inline-size: auto !important; block-size: auto !important; min-block-size: 0 !important;
    margin: 0 !important; padding: 0 !important; border: 0 !important;
    background: none !important; box-shadow: none !important;
  }
  ${tag} :is(lightning-button, lightning-button-icon, lightning-combobox, lightning-input) { display: none !important; }
  ${tag} a[href]::after { content: none !important; }
  @page { size: auto; margin: 14mm; }
}`;

/** Whenever the browser prints while this element is shown, it alone is printed; answers how to end that. */
export function printAlone(host: HTMLElement): () => void {
  const style = document.createElement('style');
  style.textContent = alone(host.tagName.toLowerCase());
  const before = () => {
    if (host.getClientRects().length > 0) document.head.append(style);
  };
  const after = () => style.remove();
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    after();
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}
