import { Problem } from '../errors.ts';
import { activityWords } from '../match/words.ts';
import { questionsFor, type RequestForm } from '../policy/form.ts';
import type { NewRequest } from './schema.ts';

/** @throws Problem INVALID_INPUT, naming each question of the company's form that needs an answer and has none */
export function demandAnswers(input: NewRequest, form: RequestForm): void {
  const { activityType } = input;
  const errors = questionsFor(form, activityType)
    .filter(({ field, required }) => required && !input[field]?.trim())
    .map(({ field }) => ({ path: field, value: null, message: `is needed for ${activityWords(activityType)}` }));
  const [first] = errors;
  if (!first) return;
  throw new Problem('INVALID_INPUT', {
    detail: `${first.path}: ${first.message}.`,
    values: { path: first.path, value: null },
    extra: { errors },
  });
}
