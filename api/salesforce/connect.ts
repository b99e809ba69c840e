import type { Caller } from '../caller.ts';
import type { Config } from '../config.ts';
import { checks, type Condition } from './condition.ts';
import { Connections, type Identity } from './connections.ts';
import { described } from './described.ts';
import { Line } from './line.ts';
import { SalesforceSession, type Session } from './session.ts';

export type { Condition } from './condition.ts';
export type { Session } from './session.ts';

export interface Salesforce {
  readonly orgId: string;
  /** As the service user: program writes, the pool, sweeps. Nothing it reads is shown to a person. */
  service(): Promise<Session>;
  /** As the person themself: sharing and field security are the platform's work. */
  as(caller: Caller): Promise<Session>;
  /** Whether it answers, and whether the service user sees all it must; at most a minute old, within two seconds. */
  condition(): Promise<Condition>;
  /** The part of the day's requests that the org has counted, 0 to 1; 0 before the first answer. */
  share(): number;
}

export function connectSalesforce(config: Config): Salesforce {
  const { orgId, serviceUser } = config.salesforce;
  const line = new Line();
  const connections = new Connections(config, line);
  const fields = described();
  const open = async (identity: Identity): Promise<Session> => {
    const { userInfo } = await connections.get(identity);
    const userId = identity.userId ?? userInfo?.id ?? '';
    return new SalesforceSession({ orgId, userId, connections, identity, described: fields, line });
  };
  const service = () => open({ username: serviceUser, userId: null });
  return {
    orgId,
    service,
    condition: checks(line, service),
    share: () => line.share,
    as: ({ username, userId }) => open({ username, userId }),
  };
}
