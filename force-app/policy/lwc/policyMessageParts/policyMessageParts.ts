import { number, text, type Part } from 'c/policyFields';
import { words as written } from 'c/policyTemplateWords';
import { words } from 'c/policyToldWords';
import type { PolicyContent } from '../../../../api/policy/content.ts';

type Settings = PolicyContent['settings'];
const at = (key: string) => `settings.messages.${key}`;

/** Who is told what, and in which words. */
export const messageParts = (beside: Settings): Part[] => [
  {
    ...{ id: 'told', title: words.section },
    fields: [
      { path: at('rules'), kind: 'told', label: words.rules, beside },
      text(at('digestAt'), words.digestAt, { empty: '' }),
      number(at('atOnce'), words.atOnce),
      number(at('remindAfter'), words.remindAfter, { step: '0.5' }),
      number(at('escalateAfter'), words.escalateAfter, { step: '0.5' }),
      number(at('agreementDays'), words.agreementDays),
      number(at('nominationDays'), words.nominationDays),
      number(at('checkInDays'), words.checkInDays),
    ],
  },
  {
    ...{ id: 'messages', title: written.section },
    fields: [{ path: at('templates'), kind: 'templates', label: written.section, beside }],
  },
];
