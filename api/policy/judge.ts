import { dayIn } from '../activity/period.ts';
import { listWords } from '../match/words.ts';
import { approverOf } from '../request/approvers.ts';
import { keptBy } from '../request/clock.ts';
import { askedAlready, isAutomatic } from '../request/place.ts';
import { promise } from '../request/promise.ts';
import { routeTo } from '../request/routing.ts';
import { admit, obstacles, type Obstacle } from './eligibility.ts';
import { gate, NOT_OFFERED } from './gate.ts';
import { CONDITIONS } from './readiness.ts';
import type { Considered, Recorded } from './recorded.ts';
import type { OUTCOMES } from './rehearsalSchema.ts';
import { ROLE } from './ruleSentences.ts';
import type { ActivityRule, ApproverRole, Policy } from './schema.ts';

/** What a version says to something that was asked. */
export interface Judgement {
  outcome: (typeof OUTCOMES)[number];
  /** Why nobody could be asked; else by reference why that one could not, and whether nobody has to approve. */
  shut: string | null;
  claims: { referenceId: string; code: string | null; automatic: boolean }[];
  /** Promised before it was answered, or before now while it was not. */
  late: boolean;
  text: string;
}

type Said = { code: string; text: string } | null;

function obstacleOf({ claim }: Considered, { kind, at }: Recorded, policy: Policy, rule: ActivityRule) {
  const { reference, deal, on, requestId, uses } = claim;
  const question = { deal, policy, rule, on, requestId, uses, now: at };
  if (kind === 'date') {
    const found = obstacles(reference, question).find((each) => each.nextDate !== null || each.disclosure === 'open');
    return { said: saidOf(found ?? null, policy), automatic: false };
  }
  if (askedAlready(claim))
    return { said: { code: 'ALREADY_ASKED', text: 'Already asked for this deal' }, automatic: false };
  const verdict = admit(reference, question);
  if (!verdict.ok) return { said: saidOf(verdict.obstacle, policy), automatic: false };
  const automatic = kind !== 'reopen' && isAutomatic(verdict, { rule, policy, neededBy: on, now: at });
  return { said: null, automatic };
}

/** Managers read which condition it was. */
function saidOf(obstacle: Obstacle | null, { settings }: Policy): Said {
  if (!obstacle) return null;
  const condition = CONDITIONS.find(({ code }) => code === obstacle.code);
  const text = obstacle.disclosure === 'closed' && condition ? condition.text(settings.readiness) : obstacle.text;
  return { code: obstacle.code, text };
}

/** Decides once more, from what was recorded alone, as it would be under that version. */
export function judge(one: Recorded, policy: Policy, now: Date, nameOf: (userId: string) => string): Judgement {
  const { kind, at, asked, considered, requesterId } = one;
  const activityType = asked?.activityType ?? considered[0]?.claim.activityType;
  const rule = policy.rules.find((each) => each.activityType === activityType) ?? null;
  const today = dayIn(policy.settings.calendar.timeZone, at);
  const shut = asked ? gate({ ...asked, today }, rule, policy) : rule ? null : NOT_OFFERED;
  const judged = considered.map((each) => ({ each, ...(rule ? obstacleOf(each, one, policy, rule) : NOTHING) }));
  const claims = judged.map(({ each, said, automatic }) => ({
    referenceId: each.claim.reference.id,
    code: said?.code ?? null,
    automatic,
  }));
  const base = { shut: shut?.code ?? null, claims, late: false };
  if (shut || !rule) return { ...base, outcome: 'refused', text: `Refused: ${shut?.text ?? NOT_OFFERED.text}` };
  const needed = asked && considered.length > 0 ? asked.quantity : Math.min(1, considered.length);
  const passed = judged.filter(({ said }) => said === null);
  const held = asked ? passed.slice(0, needed) : passed;
  if (held.length < needed) {
    const why = judged.flatMap(({ said }) => said?.text ?? []);
    return { ...base, outcome: 'refused', text: `Refused: ${why[0] ?? ''}.` };
  }
  if (kind === 'date') return { ...base, outcome: 'dated', text: 'The date could be set.' };
  const roles = rolesAsked(held, rule, kind, requesterId);
  const late = asked ? isLate(one, rule, policy, now) : false;
  const arranges = arrangedBy(one, rule, policy, nameOf);
  const outcome = considered.length === 0 || roles.length > 0 ? 'routed' : 'automatic';
  const approval =
    considered.length === 0
      ? 'The reference team finds somebody'
      : roles.length > 0
        ? `Approved by ${listWords(roles.map((role) => ROLE[role]))}`
        : 'Nobody has to approve';
  return { ...base, outcome, late, text: `${approval}; ${arranges}${late ? '; later than promised' : ''}.` };
}

const NOTHING = { said: null, automatic: false };

/** Whoever asks for a customer of their own has given that step's approval. */
function rolesAsked(
  held: { each: Considered; automatic: boolean }[],
  { approverRoles }: ActivityRule,
  kind: Recorded['kind'],
  requesterId: string,
): ApproverRole[] {
  if (kind === 'reopen') return [];
  return approverRoles.filter((role) =>
    held.some(({ each, automatic }) => !automatic && approverOf(role, each.claim.reference) !== requesterId),
  );
}

function isLate({ asked, at, stops }: Recorded, rule: ActivityRule, { settings }: Policy, now: Date): boolean {
  if (!asked || stops.length === 0) return false;
  const { promisedBy } = promise(rule, settings, asked.neededBy, at);
  return keptBy(stops, promisedBy, settings.calendar, now) === false;
}

function arrangedBy(
  { asked }: Recorded,
  { path, activityType }: ActivityRule,
  { settings }: Policy,
  nameOf: (userId: string) => string,
): string {
  if (path === 'Self-fulfill') return 'whoever asks arranges it';
  const where = { region: asked?.prospect?.region ?? null, industry: asked?.prospect?.industry ?? null };
  const routed = asked && { purpose: asked.purpose, activityType, ...where, products: asked.deal?.products ?? [] };
  const userId = routed && routeTo(settings.routing, routed, settings);
  return userId ? `${nameOf(userId)} arranges it` : 'the reference team arranges it';
}
