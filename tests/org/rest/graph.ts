import { bodyOf, notImitated, type RestRequest, type RestResponse } from './request.ts';
import {
  atMost,
  checkReferenceIds,
  malformed,
  noneTwice,
  readSubrequest,
  runInOrder,
  shape,
  type Subrequest,
} from './subrequests.ts';

/** Limits from the REST API guide's page on composite graphs. */
const MOST_NODES = 500;
const MOST_GRAPHS = 75;
const DEEPEST = 15;
const MOST_KINDS = 15;
/** Graphs that may fail before the rest is not tried. */
const MOST_FAILURES = 14;

interface Graph {
  graphId: string;
  nodes: Subrequest[];
}

/** How many nodes stand in a row when each names the one before it. */
function depth(nodes: Subrequest[]): number {
  const levels = new Map<string, number>();
  for (const { referenceId, url, body } of nodes) {
    const named = [...`${url} ${JSON.stringify(body ?? '')}`.matchAll(/@\{(\w+)/g)].map(([, name]) => name ?? '');
    levels.set(referenceId, 1 + Math.max(0, ...named.map((name) => levels.get(name) ?? 0)));
  }
  return Math.max(0, ...levels.values());
}

function readGraph(given: unknown): Graph {
  const { graphId, compositeRequest } = shape('a graph', given, 'graphId', 'compositeRequest');
  if (typeof graphId !== 'string' || !/^\w+$/.test(graphId)) throw malformed(`Invalid graph id ${String(graphId)}`);
  if (!Array.isArray(compositeRequest) || compositeRequest.length === 0) throw malformed('a graph needs nodes');
  const nodes = compositeRequest.map(readSubrequest);
  checkReferenceIds(nodes);
  const other = nodes.find(({ url }) => !/^\/services\/data\/v[\d.]+\/sobjects\/\w+/i.test(url));
  if (other) throw notImitated(`a graph with ${other.url}: its nodes are records`);
  atMost(DEEPEST, depth(nodes), 'nodes of a graph in a row');
  return { graphId, nodes };
}

function kindOf({ method, url }: Subrequest): string {
  const [, version, , type] = /^\/services\/data\/(v[\d.]+)\/(sobjects)\/(\w+)/i.exec(url) ?? [];
  return `${method} ${version} ${type?.toLowerCase()}`;
}

/** POST /composite/graph: every graph stands or falls by itself. */
export function graph(request: RestRequest): RestResponse {
  const { graphs: given } = shape('a composite graph', bodyOf(request), 'graphs');
  if (!Array.isArray(given) || given.length === 0) throw malformed('graphs is a list');
  atMost(MOST_GRAPHS, given.length, 'graphs in one call');
  const graphs = given.map(readGraph);
  const nodes = graphs.flatMap((each) => each.nodes);
  atMost(MOST_NODES, nodes.length, 'nodes in one call');
  atMost(MOST_KINDS, new Set(nodes.map(kindOf)).size, 'kinds of nodes in one call');
  noneTwice(
    graphs.map(({ graphId }) => graphId),
    'graphId',
  );
  let failures = 0;
  const answered = graphs.map(({ graphId, nodes: own }) => {
    const tooMany = failures >= MOST_FAILURES;
    const { responses, failed } = tooMany ? notTried(own) : runInOrder(request, own, true);
    if (failed) failures += 1;
    return { graphId, graphResponse: { compositeResponse: responses }, isSuccessful: !failed };
  });
  return { status: 200, body: { graphs: answered } };
}

function notTried(nodes: Subrequest[]): ReturnType<typeof runInOrder> {
  const message = `More than ${MOST_FAILURES} graphs failed; this one was not tried.`;
  const body = [{ errorCode: 'PROCESSING_HALTED', message }];
  const responses = nodes.map(({ referenceId }) => ({ body, httpHeaders: {}, httpStatusCode: 400, referenceId }));
  return { responses, failed: true };
}
