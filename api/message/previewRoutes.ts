import type { App, Deps } from '../app.ts';
import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { recordId } from '../http/recordId.ts';
import { causeNow, holdersOf, previewFor, shared, shownIn } from './preview.ts';
import { subjectsOf } from './tell.ts';
import { messagePreview, newPreview, previewStart } from './previewSchema.ts';
import { previewStore } from './previewStore.ts';
import { TEMPLATES } from './templates.ts';

const PATH = '/v1/messages/preview';
const tags = ['message'];

function demandManager({ permissions }: Caller): void {
  if (!permissions.has('Reference_Manager')) throw new Problem('NOT_PERMITTED');
}

export async function previewRoutes(app: App, deps: Deps): Promise<void> {
  const { messages, requests, pool, now, pagesUrl } = deps;
  const store = previewStore(deps);

  app.get(
    PATH,
    {
      schema: {
        summary: 'Requests on which words can be tried, and the product’s own words',
        tags,
        response: { 200: previewStart },
      },
    },
    async ({ caller }) => {
      demandManager(caller);
      return { templates: TEMPLATES, requests: await store.latest(caller) };
    },
  );

  app.post(
    PATH,
    {
      schema: {
        summary: 'How words would read on a request for one who has a part in it; nothing is kept or sent',
        tags,
        body: newPreview,
        response: { 200: messagePreview, ...problems('NOT_FOUND', 'NOT_SET_UP', 'INVALID_INPUT') },
      },
    },
    async ({ caller, body: { template, labels, request, reader: role } }) => {
      demandManager(caller);
      const id = recordId.safeParse(request).success ? request : await store.numbered(caller, request);
      const { record } = id === null ? { record: null } : await requests.request(caller, id);
      if (!record) throw new Problem('NOT_FOUND');
      const { policy, leavers } = await pool.current();
      if (!policy) throw new Problem('NOT_SET_UP');
      const called = { ...policy, settings: { ...policy.settings, labels } };
      const cause = causeNow(record, { policy: called, leavers, managers: await messages.managers(), now: now() });
      const of = { id: record.Id, number: record.Name };
      const holders = holdersOf(cause, role);
      const reader = holders.length > 0 ? await store.firstOf(caller, holders) : null;
      if (!reader) return { request: of, reader: null, bell: null, mail: null, hidden: 0 };
      const theirs = await messages.knownTo(reader, subjectsOf([cause]));
      const known = theirs && shared(theirs, shownIn(record));
      return {
        ...{ request: of, reader: { id: reader.id, name: reader.name } },
        ...previewFor(cause, { userId: reader.id, name: reader.name, known }, template, pagesUrl),
      };
    },
  );
}
