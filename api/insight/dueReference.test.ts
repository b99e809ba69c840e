import { describe, expect, test } from '@jest/globals';
import { dayNumber, dayOf } from '#api/activity/period.ts';
import { aParticipation, aPolicy, aReference, aUse, NOW } from '#tests/builders.ts';
import { dueOf, UNUSED_DAYS } from './dueReference.ts';

const today = '2026-03-02';
const ago = (days: number) => dayOf(dayNumber(today) - days);
const policy = aPolicy();
const { quietDays } = policy.settings;

type Given = Parameters<typeof aReference>[0] & { asked?: number[]; joined?: number; talked?: number };
function reasons({ asked = [], joined = 900, talked, ...given }: Given): string[] {
  const uses = asked.map((days, at) => aUse({ id: `${at}`, on: ago(days), status: 'Completed' }));
  const known = { policy, joinedOn: ago(joined), talkedOn: talked === undefined ? null : ago(talked), now: NOW };
  return dueOf({ reference: aReference(given), uses }, known).map(({ list, reason }) => `${list}: ${reason}`);
}

describe('a reference needs somebody', () => {
  const limited = { limit: 4, period: 'Rolling 365 days' as const };
  const agreed = (expiresOn: string) => ({ participations: [aParticipation({ expiresOn })], asked: [10] });
  const { agreementDays } = policy.settings.messages;
  test.each<[string, Given, string[]]>([
    ['nothing is due', { asked: [10] }, []],
    ['three of four are taken', { ...limited, asked: [10, 20, 30] }, ['risk: near']],
    ['the last was taken', { ...limited, asked: [10, 20, 30, 40] }, ['risk: reached']],
    ['more than allowed', { ...limited, asked: [10, 20, 30, 40, 50] }, ['risk: over']],
    ['a year later all are free', { ...limited, asked: [366, 367, 368, 369, 10] }, []],
    ['to be asked with care', { status: 'Caution', asked: [10] }, ['risk: caution']],
    ['confirmed 180 days ago', { lastVerifiedOn: ago(180), asked: [10] }, []],
    ['confirmed 181 days ago', { lastVerifiedOn: ago(181), asked: [10] }, ['checks: unverified']],
    ['no longer suggested', { lastVerifiedOn: ago(541), asked: [10], talked: 10 }, ['risk: dropped']],
    ['never confirmed', { lastVerifiedOn: null, asked: [10], talked: 10 }, ['checks: never-verified']],
    ['withheld until today', { withheld: true, withheldReviewOn: today, asked: [10] }, ['checks: withheld']],
    ['withheld until tomorrow', { withheld: true, withheldReviewOn: ago(-1), asked: [10] }, []],
    ['an agreement ends in time', agreed(ago(-agreementDays)), ['checks: agreement-ends']],
    ['an agreement ends later', agreed(ago(-agreementDays - 1)), []],
    ['the pause is over', { status: 'On Hold', pausedUntil: today, asked: [10] }, ['checks: pause-ended']],
    ['nobody asked', { asked: [UNUSED_DAYS], lastVerifiedOn: ago(10) }, ['unused: not-asked']],
    ['somebody asked yesterday', { asked: [UNUSED_DAYS - 1], lastVerifiedOn: ago(10) }, []],
    ['new here and never asked', { joined: UNUSED_DAYS - 1, lastVerifiedOn: ago(10) }, []],
    ['here and never asked', { joined: UNUSED_DAYS, lastVerifiedOn: ago(10) }, ['unused: never-asked']],
    ['escalated and not asked', { account: { escalated: true }, lastVerifiedOn: ago(10) }, []],
    ['no talk', { lastVerifiedOn: ago(quietDays), asked: [10] }, ['checks: unverified', 'quiet: silent']],
    ['talked to yesterday', { lastVerifiedOn: ago(quietDays - 1), asked: [10] }, ['checks: unverified']],
    ['a talk is logged', { lastVerifiedOn: ago(400), asked: [1, 2, 3], talked: 20 }, ['checks: unverified']],
    [
      'so long ago',
      { lastVerifiedOn: ago(400), asked: [10], talked: quietDays },
      ['checks: unverified', 'quiet: silent'],
    ],
    ['only asked', { lastVerifiedOn: ago(400), asked: [1, 2, 3] }, ['checks: unverified', 'quiet: only-asked']],
    ['asked and talked to', { lastVerifiedOn: ago(364), asked: [1, 2, 3] }, ['checks: unverified', 'quiet: silent']],
    ['retired', { status: 'Retired', lastVerifiedOn: null }, []],
  ])('%s', (_, given, expected) => expect(reasons(given)).toEqual(expected));
});
