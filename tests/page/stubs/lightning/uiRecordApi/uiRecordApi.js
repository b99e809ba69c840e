import { adapterFor, request } from 'local/apexRuntime';

const CHANGED = 'local:recordschanged';

const nameOf = (field) => (typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`);
const namesOf = (fields = []) => [fields].flat().map(nameOf).join(',');

async function fetchRecord({ recordId, fields, optionalFields, ...others }) {
  const unknown = Object.keys(others).find((key) => others[key] !== undefined);
  if (unknown) throw new Error(`The page host does not imitate getRecord with ${unknown}`);
  const query = new URLSearchParams({ fields: namesOf(fields), optionalFields: namesOf(optionalFields) });
  return request(`/local/ui-api/records/${recordId}?${query}`);
}

fetchRecord.listen = ({ recordId }, changed) => {
  const listener = ({ detail }) => detail.some((id) => id.slice(0, 15) === recordId.slice(0, 15)) && changed();
  window.addEventListener(CHANGED, listener);
  return () => window.removeEventListener(CHANGED, listener);
};

export const getRecord = () => {
  throw new Error('getRecord is a wire adapter');
};
getRecord.adapter = adapterFor(fetchRecord, () => ['recordId']);

export async function notifyRecordUpdateAvailable(records) {
  window.dispatchEvent(new CustomEvent(CHANGED, { detail: records.map(({ recordId }) => recordId) }));
}

function find(record, field) {
  const [, ...path] = nameOf(field).split('.');
  return path.reduce((found, name) => (found?.fields ?? found?.value?.fields)?.[name], record);
}

export const getFieldValue = (record, field) => find(record, field)?.value;
export const getFieldDisplayValue = (record, field) => find(record, field)?.displayValue;
