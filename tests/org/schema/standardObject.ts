/** Standard objects, only the ones and the fields this product touches. A line is
 *  `Name type [length or digits] [marks]`; marks: required, name, system (nobody writes it), unique, idLookup, cascade (deleted with its
 *  parent), restrict (its parent cannot be deleted),
 *  `values=A|B` (restricted) or `set=ValueSet` (open, as standard picklists are to the API), `to=Object|Object`,
 *  `rel=RelationshipName`, `list=ChildRelationshipName`, `default=value`, `format=autonumber`. */
export interface StandardObject {
  name: string;
  prefix: string;
  labels: [string, string];
  sharing: 'Private' | 'Read' | 'ReadWrite';
  owned: boolean;
  /** Set-up data: everybody reads it, administrators write it. */
  setup: boolean;
  fields: string;
}

export const address = (kind: string) => `
  ${kind}Street textarea 255
  ${kind}City string 40
  ${kind}State string 80
  ${kind}PostalCode string 20
  ${kind}Country string 80`;
