import { fill } from 'c/inWords';
import { dues, hows, moves, roles } from 'c/policyToldNames';
import { words } from 'c/policyToldWords';
import type { StateLabels } from '../../../../api/policy/form.ts';
import type { MessageRule } from '../../../../api/message/rules.ts';

type On = MessageRule['on'];

/** What happens, with states as the draft calls them. */
export function eventInWords(on: On, labels: StateLabels): string {
  if ('due' in on) return dues[on.due];
  const { move, from, to } = on;
  const called = (state: NonNullable<typeof from>) => labels[state] ?? state;
  if (move) {
    const leaving = from ? fill(words.leaves, moves[move], called(from)) : moves[move];
    return to ? fill(words.reaches, leaving, called(to)) : leaving;
  }
  if (from && to) return fill(words.both, called(from), called(to));
  if (from) return fill(words.leavesOnly, called(from));
  return to ? fill(words.reachesOnly, called(to)) : words.noEvent;
}

const within = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** Who hears of it, how and in which words. */
export function hearingInWords({ who, how, template }: MessageRule): string {
  const named = who.map((role, at) => (at === 0 ? roles[role] : within(roles[role]))).join(', ') || words.nobody;
  if (how === 'None') return fill(who.length > 1 ? words.silentMany : words.silent, named);
  const sentence = who.length > 1 ? words.sentenceMany : words.sentence;
  return fill(sentence, named, hows[how].toLowerCase(), template);
}
