import { withKey, type RequestShell } from './requestShell.ts';

export const PATH = '/v1/policies';

/** What a manager sends, before a shell whose people know each other. */
export function managerOf(shell: () => RequestShell) {
  const view = async (id: string) => (await shell().get('manager', `${PATH}/${id}`)).body;
  const send = async (method: 'PUT' | 'DELETE', name: string, path: string, body: unknown = {}) =>
    method === 'PUT' ? shell().put(name, path, body) : shell().del(name, path);
  return {
    view,
    send,
    draft: async (key?: string, body = {}) => (await shell().post('manager', PATH, body, withKey(key))).body,
    list: async () => (await shell().get('manager', PATH)).body.versions,
    save: async (shown: any, change: (content: any) => void) =>
      (await send('PUT', 'manager', `${PATH}/${shown.id}`, edited(shown, change))).body,
    tryOut: (id: string, edition: number, name = 'manager') =>
      shell().post(name, `${PATH}/${id}/rehearsals`, { edition, months: 12 }),
    activate: (id: string, body: object, name = 'manager') => shell().post(name, `${PATH}/${id}/activation`, body),
  };
}

export const said = ({ sections }: any): string[] =>
  sections.flatMap(({ title, lines }: any) => lines.map(({ text }: any) => `${title}: ${text}`));

/** The draft with something changed in what it says. */
export function edited({ edition, content }: any, change: (content: any) => void) {
  const next = structuredClone(content);
  change(next);
  return { edition, content: next };
}

export const ruleOf = (content: any, type: string) => content.rules.find((rule: any) => rule.activityType === type);
