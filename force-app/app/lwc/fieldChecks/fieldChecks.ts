import type { LightningElement } from 'lwc';

/** What the service said about one field. */
export interface Fault {
  path: string;
  message: string;
}

type Root = LightningElement['template'];

/** Base components take after inputs here; `name` is what the service calls the field. */
const fieldsOf = (root: Root): HTMLInputElement[] =>
  Array.from(root?.querySelectorAll<HTMLInputElement>('[data-field]') ?? []);

/** Shows at each field what is wrong with it; what the service once said is left to the service to say again. */
export function check(root: Root): boolean {
  return fieldsOf(root)
    .map((field) => {
      field.setCustomValidity('');
      return field.reportValidity();
    })
    .every(Boolean);
}

/** Puts each sentence beside its field. Returns those that have no field here. */
export function mark(root: Root, faults: readonly Fault[]): Fault[] {
  const fields = fieldsOf(root);
  return faults.filter(({ path, message }) => {
    const field = fields.find(({ name }) => name === path.split('.')[0]);
    field?.setCustomValidity(message);
    field?.reportValidity();
    return !field;
  });
}
