import { words } from 'c/requestFormWords';
import type { FormField, Questions, RequestForm } from '../../../../api/policy/form.ts';
import type { NewRequest } from '../../../../api/request/schema.ts';

/** A question of the form, in the words of the screen; `most` in characters. */
export interface Question {
  field: FormField;
  label: string;
  help: string;
  required: boolean;
  most: number;
  isLong: boolean;
}

const QUESTIONS: Record<FormField, Pick<Question, 'label' | 'most' | 'isLong'>> = {
  topics: { label: words.topics, most: 2000, isLong: true },
  prospectPeople: { label: words.prospectPeople, most: 2000, isLong: true },
  competitor: { label: words.competitor, most: 120, isLong: false },
  note: { label: words.note, most: 4000, isLong: true },
};

const USUAL: Questions = (Object.keys(QUESTIONS) as FormField[]).map((field) => ({ field, required: false, help: '' }));

/** What the company asks for this activity; before it is known, the usual questions. */
export function asked(form: RequestForm | undefined, activityType: NewRequest['activityType']): Question[] {
  const questions = form?.byType?.[activityType] ?? form?.questions ?? USUAL;
  return questions.map((each) => ({ ...each, ...QUESTIONS[each.field] }));
}
