import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import { problems } from '../http/problem.ts';
import { recordId } from '../http/recordId.ts';
import {
  aboutCandidate,
  briefings,
  calendarEntry,
  letter,
  peopleList,
  peopleQuery,
  type TASKS,
} from './arrangeSchema.ts';
import { briefingsFor } from './briefings.ts';
import { demandDated, entryFor } from './entry.ts';
import { demandLegal } from './legal.ts';
import { letterFor } from './letter.ts';
import { demand, PEOPLE, personOf } from './permitted.ts';
import { stateOf, type RequestRecord } from './record.ts';
import { staffed } from './staffed.ts';
import type { RequestStore } from './store.ts';

/** Who is offered first for what. Anybody may arrange or approve once a manager has chosen them. */
const HOLDERS: Record<(typeof TASKS)[number], string[]> = {
  arrange: ['Reference_Manager', 'Reference_Owner'],
  approve: ['Reference_Owner', 'Reference_Manager'],
  manage: ['Reference_Manager'],
};

/** What those who arrange work with: whom to assign, what to write, what to put into a calendar. */
export async function arrangeRoutes(app: App, deps: Deps, store: RequestStore): Promise<void> {
  const params = z.strictObject({ id: recordId });

  app.get(
    '/v1/requests/people',
    {
      schema: {
        summary:
          'Active colleagues by name, to arrange a request, to approve or look after a customer, or to manage references',
        tags: ['request'],
        querystring: peopleQuery,
        response: { 200: peopleList },
      },
    },
    async ({ caller, query: { q, may } }) => {
      demand(caller, PEOPLE);
      const found = await deps.people.colleagues(caller, HOLDERS[may], q);
      return { people: found.map(({ Id: id, Name: name, Title: title }) => ({ id, name, title })) };
    },
  );

  app.get(
    '/v1/requests/:id/ask',
    {
      schema: {
        summary: 'The message to a customer as it is proposed, for whoever may ask them now',
        tags: ['request'],
        params,
        querystring: aboutCandidate,
        response: { 200: letter, ...problems('NOT_FOUND', 'NOT_YOUR_MOVE', 'ILLEGAL_MOVE', 'NOT_SET_UP') },
      },
    },
    async ({ caller, params: { id }, query: { candidateId } }) => {
      demand(caller, PEOPLE);
      const [{ record, names }, { policy, leavers }] = await Promise.all([
        store.request(caller, id),
        deps.pool.current(),
      ]);
      if (!record) throw new Problem('NOT_FOUND');
      if (!policy) throw new Problem('NOT_SET_UP');
      const now = deps.now();
      const input = { move: 'ask' as const, candidateId };
      const state = staffed(stateOf(record), { policy, leavers, now });
      const candidate = demandLegal({ input, state, person: personOf(caller) }, now);
      if (!candidate?.referenceId) throw new Problem('NOT_FOUND');
      const approach = await deps.people.approach(caller, candidate.referenceId, record.Activity_Type__c);
      const sender = names.get(caller.userId) ?? null;
      return letterFor(record, { approach, sender, settings: policy.settings, now });
    },
  );

  app.get(
    '/v1/requests/:id/calendar',
    {
      schema: {
        summary: 'The date that was set, as an entry for any calendar (RFC 5545)',
        tags: ['request'],
        params,
        querystring: aboutCandidate,
        response: { 200: calendarEntry, ...problems('NOT_FOUND') },
      },
    },
    async ({ caller, params: { id }, query: { candidateId } }) => {
      demand(caller, PEOPLE);
      const { record } = await store.request(caller, id);
      const { dated, approach, of } = await meeting(caller, record, candidateId);
      return entryFor(of, dated, approach, deps.now());
    },
  );

  app.get(
    '/v1/requests/:id/briefing',
    {
      schema: {
        summary: 'What the customer and the prospect should know before the date that was set, a text for each',
        tags: ['request'],
        params,
        querystring: aboutCandidate,
        response: { 200: briefings, ...problems('NOT_FOUND', 'NOT_SET_UP') },
      },
    },
    async ({ caller, params: { id }, query: { candidateId } }) => {
      demand(caller, PEOPLE);
      const [{ record, names }, { policy }] = await Promise.all([store.request(caller, id), deps.pool.current()]);
      const { dated, approach, of } = await meeting(caller, record, candidateId);
      if (!policy) throw new Problem('NOT_SET_UP');
      const sender = names.get(caller.userId) ?? null;
      return briefingsFor(of, dated, { approach, sender, timeZone: policy.settings.calendar.timeZone });
    },
  );

  /** The date that is meant, and the customer as far as the caller's own session tells. */
  async function meeting(caller: Caller, record: RequestRecord | null, candidateId: string | undefined) {
    if (!record) throw new Problem('NOT_FOUND');
    const dated = demandDated(record, candidateId);
    const referenceId = dated.candidate.Reference__c;
    const approach = referenceId
      ? await deps.people.approach(caller, referenceId, record.Activity_Type__c)
      : { contact: null, reference: null };
    return { of: record, dated, approach };
  }
}
