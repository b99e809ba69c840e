/** Page references and the addresses Lightning gives them, both ways. */
const RECORD = /^\/lightning\/r\/(?:(\w+)\/)?(\w{15,18})\/(\w+)$/;
const OBJECT = /^\/lightning\/o\/(\w+)\/(list|home)$/;
const TAB = /^\/lightning\/n\/(\w+)$/;

export function toUrl({ type, attributes = {}, state = {} }) {
  const query = new URLSearchParams(Object.entries(state).filter(([, value]) => value !== undefined)).toString();
  return path(type, attributes) + (query ? `?${query}` : '');
}

function path(type, { recordId, objectApiName, actionName, apiName, url }) {
  switch (type) {
    case 'standard__recordPage':
      if (actionName && actionName !== 'view') throw new Error(`Only the action view is imitated, not ${actionName}`);
      return objectApiName ? `/lightning/r/${objectApiName}/${recordId}/view` : `/lightning/r/${recordId}/view`;
    case 'standard__objectPage':
      if (actionName && !['list', 'home'].includes(actionName)) {
        throw new Error(`Only the actions home and list are imitated, not ${actionName}`);
      }
      return `/lightning/o/${objectApiName}/${actionName ?? 'list'}`;
    case 'standard__navItemPage':
      return `/lightning/n/${apiName}`;
    case 'standard__webPage':
      return url;
    default:
      throw new Error(`The page host does not imitate the page reference type ${type}`);
  }
}

export function fromUrl({ pathname, search }) {
  const state = Object.fromEntries(new URLSearchParams(search));
  const record = RECORD.exec(pathname);
  if (record) {
    const [, objectApiName, recordId, actionName] = record;
    return { type: 'standard__recordPage', attributes: { recordId, objectApiName, actionName }, state };
  }
  const object = OBJECT.exec(pathname);
  if (object) {
    const [, objectApiName, actionName] = object;
    return { type: 'standard__objectPage', attributes: { objectApiName, actionName }, state };
  }
  const tab = TAB.exec(pathname);
  if (tab) return { type: 'standard__navItemPage', attributes: { apiName: tab[1] }, state };
  return { type: 'standard__webPage', attributes: { url: pathname + search }, state };
}
