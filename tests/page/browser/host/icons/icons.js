const STANDARD = { Opportunity: 'standard:opportunity', Account: 'standard:account', Contact: 'standard:contact' };
const OTHER = 'standard:record';

/** A custom object has the icon of its tab. */
export function iconOf(object) {
  const item = window.__host.app.items.find((one) => one.object === object);
  return item?.icon ?? STANDARD[object] ?? OTHER;
}
