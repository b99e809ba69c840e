import type { Caller } from '../caller.ts';
import type { Config } from '../config.ts';
import { Connections, type Identity } from './connections.ts';
import { SalesforceFault } from './errors.ts';
import { described, SalesforceSession, type Session } from './session.ts';

export type { Session } from './session.ts';

export interface Salesforce {
  readonly orgId: string;
  /** As the service user: program writes, the pool, sweeps. Nothing it reads is shown to a person. */
  service(): Promise<Session>;
  /** As the person themself: sharing and field security are the platform's work. */
  as(caller: Caller): Promise<Session>;
}

export function connectSalesforce(config: Config): Salesforce {
  const { orgId, serviceUser } = config.salesforce;
  const connections = new Connections(config);
  const fields = described();
  const open = async (identity: Identity): Promise<Session> => {
    const { userInfo } = await connections.get(identity);
    const userId = identity.userId ?? userInfo?.id ?? '';
    return new SalesforceSession({ orgId, userId, connections, identity, described: fields });
  };
  return {
    orgId,
    service: () => open({ username: serviceUser, userId: null }).catch(ourOwn),
    as: ({ username, userId }) => open({ username, userId }),
  };
}

/** A service user who may not sign in is not the fault of the person who asked. */
function ourOwn(fault: unknown): never {
  if (fault instanceof SalesforceFault && fault.kind === 'no-access')
    throw new SalesforceFault('unavailable', { code: 'SERVICE_USER_REFUSED', message: fault.message, cause: fault });
  throw fault;
}
