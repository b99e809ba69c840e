import type { PickValue } from './valueSets.ts';

function values(text: string, closed: string[] = []): PickValue[] {
  return text.split(',').map((part, index) => {
    const name = part.trim();
    return {
      name,
      label: name,
      isDefault: index === 0 && closed.length > 0,
      closed: closed.includes(name),
      won: false,
      probability: 0,
      forecastCategory: 'Pipeline',
    };
  });
}

/** name, probability, forecast category; the ten stages a new org brings. */
const stages = `Prospecting 10 Pipeline, Qualification 10 Pipeline, Needs Analysis 20 Pipeline, Value Proposition 50 Pipeline,
 Id. Decision Makers 60 Pipeline, Perception Analysis 70 Pipeline, Proposal/Price Quote 75 Pipeline,
 Negotiation/Review 90 Pipeline, Closed Won 100 Closed, Closed Lost 0 Omitted`;

function stage(text: string): PickValue {
  const [, name = '', probability, forecastCategory = ''] = /^(.*) (\d+) (\w+)$/.exec(text.trim()) ?? [];
  return {
    name,
    label: name,
    isDefault: false,
    closed: name.startsWith('Closed'),
    won: name === 'Closed Won',
    probability: Number(probability),
    forecastCategory,
  };
}

/** The picklists of standard objects as a new org has them; a `.standardValueSet` file replaces its set. */
export const standardValueSets: [string, PickValue[]][] = [
  ['OpportunityStage', stages.split(',').map(stage)],
  ['OpportunityType', values('Existing Business, New Business')],
  ['LeadSource', values('Web, Phone Inquiry, Partner Referral, Purchased List, Other')],
  [
    'Industry',
    values(
      'Agriculture, Apparel, Banking, Biotechnology, Chemicals, Communications, Construction, Consulting, Education, Electronics, Energy, Engineering, Entertainment, Environmental, Finance, Food & Beverage, Government, Healthcare, Hospitality, Insurance, Machinery, Manufacturing, Media, Not For Profit, Recreation, Retail, Shipping, Technology, Telecommunications, Transportation, Utilities, Other',
    ),
  ],
  ['AccountType', values('Prospect, Customer - Direct, Customer - Channel, Channel Partner / Reseller, Other')],
  ['AccountRating', values('Hot, Warm, Cold')],
  ['Salutation', values('Mr., Ms., Mrs., Dr., Prof., Mx.')],
  ['CaseStatus', values('New, Working, Escalated, Closed', ['Closed'])],
  ['CasePriority', values('Medium, High, Low')],
  ['CaseOrigin', values('Phone, Email, Web')],
  ['CaseType', values('Problem, Feature Request, Question')],
  ['CaseReason', values('Installation, Equipment Complexity, Performance, Breakdown, Other')],
  ['TaskStatus', values('Not Started, In Progress, Completed, Waiting on someone else, Deferred', ['Completed'])],
  ['TaskPriority', values('High, Normal, Low')],
];
