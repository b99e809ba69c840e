import type { Actor } from '../write/context.ts';
import { notImitated, type RestRequest } from './request.ts';

const HEADER = 'sforce-duplicate-rule-header';

/** `Sforce-Duplicate-Rule-Header: allowSave=true; runAsCurrentUser=false` */
function savesDuplicates(header: string): boolean {
  let saves = false;
  for (const part of header.split(/[;,]/).filter((each) => each.trim() !== '')) {
    const [, name, value] = /^\s*(\w+)\s*=\s*(true|false)\s*$/i.exec(part) ?? [];
    const on = value?.toLowerCase() === 'true';
    if (name === 'allowSave') saves = on;
    else if (on || (name !== 'includeRecordDetails' && name !== 'runAsCurrentUser'))
      throw notImitated(`${part.trim()} of the header ${HEADER}`);
  }
  return saves;
}

/** Who writes with this request. */
export const actorOf = ({ access, headers }: RestRequest): Actor => ({
  ...{ kind: 'user', access, savesDuplicates: savesDuplicates(headers[HEADER] ?? '') },
});
