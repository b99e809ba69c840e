import { stamp } from '../clock.ts';
import { OrgError } from '../model.ts';
import { base, bodyOf, notFound, notImitated, type Handler, type RestRequest, type RestResponse } from './request.ts';

type Input = Record<string, unknown>;

/** Inputs of one call. */
const MOST = 200;

interface Action {
  label: string;
  inputs: string[];
  /** Sends one input, or says why not. */
  send(request: RestRequest, input: Input): string | undefined;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const tooLong = (input: Input, name: string, most: number) => [...text(input[name])].length > most;

/** Absent, or a page reference as JSON. */
function isPage(reference: string): boolean {
  if (reference === '') return true;
  try {
    return typeof (JSON.parse(reference) as { type?: unknown }).type === 'string';
  } catch {
    return false;
  }
}

function bell(request: RestRequest, input: Input): string | undefined {
  const { org } = request;
  for (const name of ['customNotifTypeId', 'title', 'body']) if (text(input[name]) === '') return `Missing ${name}`;
  if (org.store.byId(text(input['customNotifTypeId']))?.Id.startsWith('0ML') !== true)
    return 'The notification type does not exist';
  if (text(input['targetId']) === '' && text(input['targetPageRef']) === '')
    return 'Specify either a targetId or a targetPageRef';
  if (!isPage(text(input['targetPageRef']))) return 'Invalid parameter value for: targetPageRef';
  if (tooLong(input, 'title', 250)) return 'title is longer than 250 characters';
  if (tooLong(input, 'body', 750)) return 'body is longer than 750 characters';
  const to = Array.isArray(input['recipientIds']) ? input['recipientIds'].map(String) : [];
  if (to.length === 0 || to.length > 500) return 'recipientIds are 1 to 500 ids';
  if (to.some((id) => !id.startsWith('005'))) throw notImitated('notifications to groups, queues and teams');
  const active = to.filter((id) => org.store.byId(id)?.['IsActive'] === true);
  const target = text(input['targetId']) || text(input['targetPageRef']);
  if (active.length > 0)
    org.outbox.send({
      ...{ kind: 'bell', at: stamp(org.clock.now()), to: active },
      ...{ title: text(input['title']), body: text(input['body']), target },
    });
  return undefined;
}

function mail({ org }: RestRequest, input: Input): string | undefined {
  for (const name of ['emailAddresses', 'emailSubject', 'emailBody'])
    if (text(input[name]) === '') return `Missing required input parameter: ${name}`;
  if (!['', 'CurrentUser'].includes(text(input['senderType']))) throw notImitated('senders other than the user');
  const to = text(input['emailAddresses'])
    .split(',')
    .map((each) => each.trim());
  if (to.length > 5) return 'at most 5 addresses';
  // No address under .invalid exists (RFC 2606).
  const bad = to.find((address) => address.endsWith('.invalid') || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address));
  if (bad !== undefined) return `Invalid email address: ${bad}`;
  org.outbox.send({
    ...{ kind: 'e-mail', at: stamp(org.clock.now()), to },
    ...{ title: text(input['emailSubject']), body: text(input['emailBody']), target: null },
  });
  return undefined;
}

const actions: Record<string, Action> = {
  customNotificationAction: {
    label: 'Send Custom Notification',
    inputs: ['customNotifTypeId', 'recipientIds', 'title', 'body', 'targetId', 'targetPageRef'],
    send: bell,
  },
  emailSimple: {
    label: 'Send Email',
    inputs: ['emailAddresses', 'emailSubject', 'emailBody', 'senderType'],
    send: mail,
  },
};

const told = (request: RestRequest, name: string) => ({
  ...{ label: actions[name]?.label, name, type: name.toUpperCase().replace('ACTION', '') },
  url: `${base(request)}/actions/standard/${name}`,
});

/** GET /actions and /actions/standard */
export const listActions: Handler = (request) => {
  const [, kind] = request.path;
  const kinds = { standard: `${base(request)}/actions/standard`, custom: `${base(request)}/actions/custom` };
  if (kind === undefined) return { status: 200, body: kinds };
  if (!(kind in kinds)) throw notFound();
  return {
    status: 200,
    body: { actions: kind === 'standard' ? Object.keys(actions).map((name) => told(request, name)) : [] },
  };
};

/** GET /actions/standard/<name> */
export const describeAction: Handler = (request) => {
  const [, kind, name = ''] = request.path;
  const action = kind === 'standard' ? actions[name] : undefined;
  if (!action) throw notImitated(`the action ${name}`);
  const inputs = action.inputs.map((input) => ({ name: input, label: input, type: 'STRING' }));
  return { status: 200, body: { ...told(request, name), standard: true, inputs, outputs: [] } };
};

/** POST /actions/standard/<name>: each input by itself, in order. */
export const invoke: Handler = (request) => {
  const [, kind, name = ''] = request.path;
  const action = kind === 'standard' ? actions[name] : undefined;
  if (!action) throw notImitated(`the action ${name}`);
  if (name === 'customNotificationAction' && !request.access.userPermissions.has('SendCustomNotifications'))
    throw new OrgError(403, 'INSUFFICIENT_ACCESS', 'The user needs the permission Send Custom Notifications');
  const { inputs } = bodyOf(request);
  if (!Array.isArray(inputs) || inputs.length === 0)
    throw new OrgError(400, 'INVALID_INPUT', 'inputs is a list of one or more');
  if (inputs.length > MOST) throw new OrgError(400, 'LIMIT_EXCEEDED', `at most ${MOST} inputs`);
  const results = (inputs as Input[]).map((input) => {
    const strange = Object.keys(input).find((key) => !action.inputs.includes(key));
    if (strange !== undefined) throw notImitated(`the input ${strange} of ${name}`);
    return resultOf(name, action.send(request, input));
  });
  const failed = results.some(({ isSuccess }) => !isSuccess);
  return { status: failed ? 400 : 200, body: results } satisfies RestResponse;
};

const resultOf = (actionName: string, fault: string | undefined) => ({
  actionName,
  errors: fault === undefined ? null : [{ statusCode: 'INVALID_INPUT', message: fault, fields: [] }],
  isSuccess: fault === undefined,
  outputValues: fault === undefined ? { SuccessMessage: 'Done.' } : null,
});
