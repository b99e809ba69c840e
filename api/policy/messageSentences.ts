import { listWords } from '../match/words.ts';
import type { Due, How, MessageRule, MessageSettings, Role } from '../message/rules.ts';

const ROLE: Record<Role, string> = {
  Requester: 'the requester',
  'Account Owner': 'the account owner',
  CSM: 'the customer success manager',
  'Reference Manager': 'the reference manager',
  Fulfiller: 'whoever arranges it',
  Approver: 'those who approve',
  Next: 'whoever is next',
  Deputies: 'their deputies',
};

const HOW: Record<How, string> = {
  Bell: 'by bell',
  'E-mail': 'by e-mail',
  'Bell and e-mail': 'by bell and e-mail',
  Digest: 'in the digest',
};

const DUE: Record<Due, string> = {
  reminder: 'somebody’s turn takes longer than usual',
  escalation: 'somebody’s turn takes far too long',
  promise: 'a date will be later than promised',
  verification: 'details are to be confirmed',
  withheld: 'a withheld customer is to be looked at again',
  agreement: 'an agreement is about to end',
  nomination: 'a nomination has waited',
  'check-in': 'a use was some time ago',
};

function event(on: MessageRule['on']): string {
  if ('due' in on) return `When ${DUE[on.due]}`;
  const { move, from, to } = on;
  const parts = [
    ...(move ? [`the step is “${move}”`] : []),
    ...(from ? [`a request leaves “${from}”`] : []),
    ...(to ? [`a request reaches “${to}”`] : []),
  ];
  return `When ${listWords(parts)}`;
}

/** Who is told what, in sentences: key within the setting, sentence. */
export function messageLines(settings: MessageSettings): [string, string][] {
  const { rules, templates, digestAt, atOnce, remindAfter, escalateAfter } = settings;
  return [
    ...rules.map(({ on, who, how, template }, at): [string, string] => [
      `rules.${at}`,
      `${event(on)}, ${listWords(who.map((role) => ROLE[role]))} hear of it ${HOW[how]}: “${template}”.`,
    ]),
    ['digestAt', `Digests go out at ${digestAt} on working days.`],
    ['atOnce', `More than ${atOnce} bells at once for one person are rung as one.`],
    ['remindAfter', `A reminder comes after ${remindAfter} times the usual time of a turn.`],
    ['escalateAfter', `Others hear of it after ${escalateAfter} times the usual time of a turn.`],
    ['agreementDays', `The end of an agreement is told ${settings.agreementDays} days before.`],
    ['nominationDays', `A nomination may wait for ${settings.nominationDays} days.`],
    ['checkInDays', `A check-in is due ${settings.checkInDays} days after a use.`],
    ...Object.entries(templates).flatMap(([name, { title, body }]): [string, string][] => [
      [`templates.${name}.title`, `The message “${name}” has the title: ${title}`],
      [`templates.${name}.body`, `The message “${name}” says: ${body}`],
    ]),
  ];
}
