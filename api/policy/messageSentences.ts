import { listWords } from '../match/words.ts';
import type { Due, How, MessageRule, MessageSettings, Role, ToldMove } from '../message/rules.ts';

const ROLE: Record<Role, string> = {
  Requester: 'the requester',
  'Account Owner': 'the account owner',
  CSM: 'the customer success manager',
  'Reference Manager': 'the reference manager',
  Fulfiller: 'whoever arranges it',
  Approver: 'those who approve',
  Nominator: 'whoever nominated the customer',
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
  'agreement-ended': 'an agreement has ended',
  nominated: 'a customer is nominated',
  'nomination-taken': 'a nominated customer becomes a reference',
  'nomination-declined': 'a nomination is not taken up',
  nomination: 'a nomination has waited',
  'check-in': 'a use was some time ago',
};

const MOVE: Record<ToldMove, string> = {
  submit: 'a request is sent in',
  expire: 'a reservation lapses',
  approve: 'somebody approves',
  decline: 'somebody does not approve',
  reassign: 'an approval is passed on',
  withdraw: 'a request is withdrawn',
  cancel: 'a request is cancelled',
  assign: 'a request is taken or given to somebody',
  suggest: 'customers are suggested',
  ask: 'a customer is asked',
  answer: 'a customer answers',
  schedule: 'a date is set',
  release: 'contact details are released',
  complete: 'a use took place',
  miss: 'somebody did not show up',
  confirm: 'a use is confirmed',
  correct: 'a use is corrected',
  reopen: 'a request is opened anew',
  merge: 'a request is merged into another',
  remind: 'somebody sends a reminder',
};

function event(on: MessageRule['on']): string {
  if ('due' in on) return `When ${DUE[on.due]}`;
  const { move, from, to } = on;
  const which = move ? 'the request' : 'a request';
  const parts = [
    ...(move ? [MOVE[move]] : []),
    ...(from ? [`${which} leaves “${from}”`] : []),
    ...(to ? [`${which} reaches “${to}”`] : []),
  ];
  return `When ${listWords(parts)}`;
}

const MANY: readonly Role[] = ['Approver', 'Deputies'];
const hearing = ([first, ...others]: Role[]): string =>
  others.length > 0 || (first && MANY.includes(first)) ? 'hear' : 'hears';

function ruleLine({ on, who, how, template }: MessageRule): string {
  const hear = `${event(on)}, ${listWords(who.map((role) => ROLE[role]))} ${hearing(who)}`;
  return how === 'None' ? `${hear} nothing of it.` : `${hear} of it ${HOW[how]}: “${template}”.`;
}

/** Who is told what, in sentences: key within the setting, sentence. */
export function messageLines(settings: MessageSettings): [string, string][] {
  const { rules, templates, digestAt, atOnce, remindAfter, escalateAfter } = settings;
  return [
    ...rules.map((rule, at): [string, string] => [`rules.${at}`, ruleLine(rule)]),
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
