import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import fp from 'fastify-plugin';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Caller } from '../caller.ts';
import { SalesforceFault } from '../salesforce/errors.ts';
import { answerFault } from './faults.ts';

/** From this part of the day's requests on, the rest is for steps people take and for what they did not read yet. */
const SPARES_FROM = 0.95;
const KEPT_FOR_MS = 15 * 60_000;
/** Characters of all kept answers together. */
const MOST = 50_000_000;

interface Reading {
  /** Of whom, with which rights, after which step of theirs, and what. */
  name: string;
  /** When Salesforce was asked. */
  at: Date;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null for what is no reading, and for one that was answered from memory. */
    reading: Reading | null;
  }
}

export interface KeptOptions {
  now(): Date;
  /** The part of the day's requests that is used, 0 to 1. */
  share(): number;
}

/** Keeps what a person read, to answer the same person's same question from memory while Salesforce takes no more
 *  requests, or hardly any. The answer then says in `readAt` when it was read. Whoever took a step reads anew. */
export const kept = fp<KeptOptions>(async (app, { now, share }) => {
  const answers = new LRUCache<string, { text: string; at: Date }>({ maxSize: MOST, sizeCalculation: sizeOf });
  /** The latest step of each person: what they read before it, or while it was taken, is not found after it. */
  const steps = new LRUCache<string, string>({ max: 10_000 });

  function fromMemory(req: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
    const found = answers.get(req.reading?.name ?? '');
    if (!found || now().getTime() - found.at.getTime() > KEPT_FOR_MS) return undefined;
    req.reading = null;
    return reply.code(200).send({ ...(JSON.parse(found.text) as object), readAt: found.at.toISOString() });
  }

  app.decorateRequest('reading', null);
  app.addHook('onRoute', declareReadAt);
  app.addHook('preHandler', async (req, reply) => {
    if (req.method !== 'GET') return undefined;
    const rights = [...req.caller.permissions].sort().join(' ');
    req.reading = { name: [personOf(req), rights, steps.get(personOf(req)), req.url].join('\n'), at: now() };
    return share() >= SPARES_FROM ? fromMemory(req, reply) : undefined;
  });
  app.addHook('onSend', async (req, reply, payload) => {
    const { reading } = req;
    if (reading && reply.statusCode === 200) answers.set(reading.name, { text: String(payload), at: reading.at });
    if (req.method !== 'GET' && (req.caller as Caller | undefined)) steps.set(personOf(req), req.id);
    return payload;
  });
  app.setErrorHandler((error, req, reply) => {
    const outOfRequests = error instanceof SalesforceFault && error.kind === 'quota';
    return (outOfRequests && fromMemory(req, reply)) || answerFault(error, req, reply);
  });
});

const sizeOf = ({ text }: { text: string }): number => Math.max(1, text.length);

const personOf = ({ caller }: FastifyRequest): string => `${caller.orgId}:${caller.userId}`;

/** Present only on an answer from memory. */
const readAt = z.iso.datetime().optional();

function declareReadAt(route: RouteOptions): void {
  const response = (route.schema?.response ?? {}) as Record<string, unknown>;
  const found = response['200'];
  if (route.method === 'GET' && found instanceof z.ZodObject) response['200'] = found.extend({ readAt });
}
