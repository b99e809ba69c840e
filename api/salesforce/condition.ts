import { setTimeout as wait } from 'node:timers/promises';
import { SalesforceFault } from './errors.ts';
import type { Line, Usage } from './line.ts';
import type { Session } from './session.ts';
import { soql } from './soql.ts';

export const STATES = ['answering', 'not answering', 'refusing sessions', 'out of requests'] as const;

export interface Condition {
  state: (typeof STATES)[number];
  /** Salesforce's own word for what is wrong. */
  code: string | null;
  usage: Usage | null;
  /** Objects of which the service user does not see every record; null when Salesforce does not tell. */
  unseen: string[] | null;
}

/** Decisions count over all records of these: a partial sight would undercount without anybody noticing. */
export const SEEN_WHOLE = [
  'Account',
  'Case',
  'Contact',
  'Opportunity',
  'Reference_Activity__c',
  'Reference_Approval__c',
  'Reference_Candidate__c',
  'Reference_Decision__c',
  'Reference_Participation__c',
  'Reference_Policy__c',
  'Reference_Request__c',
  'Reference_Rule__c',
  'Reference__c',
];

/** Milliseconds a check is good for; shorter when something went wrong since. */
const GOOD_FOR = 60_000;
const GOOD_FOR_IN_TROUBLE = 5_000;
/** Whoever asks for readiness waits no longer, also when Salesforce says nothing at all. */
const PATIENCE = 2_000;

type Found = Omit<Condition, 'usage'>;
const SILENT: Found = { state: 'not answering', code: 'TIMEOUT', unseen: null };

/** Asks as the service user, one call a minute at most, or one in five seconds while there is trouble. */
export function checks(line: Line, service: () => Promise<Session>): () => Promise<Condition> {
  let found: Found = SILENT;
  let at: number | null = null;
  let checking: Promise<void> | null = null;

  const outdated = (): boolean => {
    if (at === null) return true;
    const trouble = found.state !== 'answering' || line.isOpen || (line.troubledAt ?? 0) >= at;
    return Date.now() - at > (trouble ? GOOD_FOR_IN_TROUBLE : GOOD_FOR);
  };
  const check = async (): Promise<void> => {
    const started = Date.now();
    found = await service().then(look, reading);
    at = started;
  };
  return async () => {
    if (outdated()) {
      checking ??= check().finally(() => (checking = null));
      const late = await Promise.race([checking, wait(PATIENCE, true, { ref: false })]);
      if (late === true) found = { ...SILENT, unseen: found.unseen };
    }
    return { ...found, usage: line.usage };
  };
}

async function look(session: Session): Promise<Found> {
  const query = soql`SELECT SobjectType FROM ObjectPermissions WHERE PermissionsViewAllRecords = true
    AND SobjectType IN ${SEEN_WHOLE}
    AND ParentId IN (SELECT PermissionSetId FROM PermissionSetAssignment WHERE AssigneeId = ${session.userId})`;
  try {
    const seen = new Set((await session.query<{ SobjectType: string }>(query)).map((row) => row.SobjectType));
    return { state: 'answering', code: null, unseen: SEEN_WHOLE.filter((object) => !seen.has(object)) };
  } catch (fault) {
    return reading(fault);
  }
}

function reading(fault: unknown): Found {
  if (!(fault instanceof SalesforceFault)) throw fault;
  const { kind, code } = fault;
  if (kind === 'quota') return { state: 'out of requests', code, unseen: null };
  if (kind === 'session' || code === 'SERVICE_USER_REFUSED') return { state: 'refusing sessions', code, unseen: null };
  // An org that keeps its permissions to itself does answer.
  if (kind === 'refused' || kind === 'missing') return { state: 'answering', code, unseen: null };
  return { state: 'not answering', code, unseen: null };
}
