import fc from 'fast-check';
import type { Use } from '#api/activity/schema.ts';
import type { Candidate } from '#api/match/candidate.ts';
import { dayOf } from '#api/activity/period.ts';
import { agreedTo, aCustomer, useOf, COUNTRIES, INDUSTRIES, recordId } from './market.ts';

const industry = fc.constantFrom(...INDUSTRIES, 'Shipbuilding', null);

/** Days from 1 January 2025 to the end of 2026. */
const someDay = fc.integer({ min: 20_089, max: 20_818 }).map(dayOf);

const participation = fc.record({
  activityType: fc.constantFrom('Reference call' as const, 'Site visit' as const),
  status: fc.constantFrom('Agreed' as const, 'Agreed' as const, 'Offered' as const, 'Withdrawn' as const),
  expiresOn: fc.option(someDay),
  blackoutFrom: fc.option(someDay),
  limit: fc.constantFrom(null, 1, 2),
});

const customer = fc.record({
  visible: fc.constantFrom(true, true, true, false),
  status: fc.constantFrom(...(['Active', 'Active', 'Caution', 'On Hold', 'Retired'] as const)),
  pausedUntil: fc.option(someDay),
  withheld: fc.constantFrom(false, false, true),
  limit: fc.constantFrom(null, 1, 2),
  lastVerifiedOn: fc.option(someDay),
  products: fc.subarray(['GTX Pro', 'MG Special']),
  persona: fc.constantFrom('Finance', 'IT', null),
  languages: fc.subarray(['English', 'German']),
  replaced: fc.subarray(['Fieldnote', 'Monolith']),
  industry,
  country: fc.constantFrom(...COUNTRIES, 'Atlantis', null),
  sizeBand: fc.constantFrom('1-99', '100-999', '1,000-9,999', '10,000+', null),
  escalated: fc.constantFrom(false, false, true),
  contactLeft: fc.constantFrom(false, false, false, true),
  satisfaction: fc.constantFrom(null, null, 3, 9),
  negotiation: fc.constantFrom(null, null, 20, 80),
  health: fc.constantFrom(null, null, 10, 90),
  value: fc.constantFrom(null, 100, 5000),
  overdue: fc.constantFrom(false, false, false, true),
  competitors: fc.constantFrom<string[]>([], [], ['Lone Star', 'Double T Ranch']),
  participations: fc.uniqueArray(participation, { selector: ({ activityType }) => activityType }),
  uses: fc.array(fc.tuple(someDay, fc.constantFrom<Use['status']>('Held', 'Completed', 'Missed', 'Released')), {
    maxLength: 3,
  }),
});

/** Customers of all kinds, each with an account of its own: hidden, retired, over their limit, willing. */
export const candidates = (maxLength = 12): fc.Arbitrary<Candidate[]> =>
  fc.array(customer, { maxLength }).map((customers) =>
    customers.map(({ uses, industry: field, participations, ...given }, index) => {
      const { country, sizeBand, escalated, negotiation, health, value, overdue, competitors, ...rest } = given;
      const agreed = participations.map(({ activityType, limit, blackoutFrom, ...each }) =>
        agreedTo(activityType, {
          ...each,
          ...(limit === null ? {} : { limit, period: 'Calendar quarter' }),
          blackoutFrom,
          blackoutTo: blackoutFrom,
        }),
      );
      const reference = aCustomer(index + 1, {
        ...rest,
        period: rest.limit === null ? null : 'Rolling 90 days',
        account: { industry: field, country, sizeBand, escalated, negotiation, health, value, overdue, competitors },
        participations: agreed,
      });
      return {
        reference,
        uses: uses.map(([on, status], each) =>
          useOf(reference, on, { id: recordId('a04', index * 10 + each), status }),
        ),
      };
    }),
  );
