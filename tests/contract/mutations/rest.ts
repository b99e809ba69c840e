import type { Mutation } from './mutation.ts';

export const rest: Mutation[] = [
  {
    title: 'conditions are not looked at',
    ask({ headers }) {
      for (const name of Object.keys(headers)) if (name.startsWith('if-')) delete headers[name];
    },
  },
  {
    title: 'who insists on a duplicate is not heard',
    ask: ({ headers }) => void delete headers['sforce-duplicate-rule-header'],
  },
  {
    title: 'a duplicate does not say of what',
    answer: ({ body }) => void (Array.isArray(body) && delete body[0]?.duplicateResult),
  },
  {
    title: 'a batch does not halt',
    ask: ({ body }) => void (body?.haltOnError && (body.haltOnError = false)),
  },
  {
    title: 'the token endpoint says no more than no',
    answer: ({ body }, { url }) => void (url.endsWith('/token') && delete body?.error_description),
  },
  {
    title: 'several of one key are one',
    answer: (answered) => void (answered.status === 300 && (answered.status = 200)),
  },
  {
    title: 'an address may be as long as one likes',
    answer: (answered) => void (answered.status === 414 && (answered.status = 200)),
  },
  {
    title: 'headers may be as long as one likes',
    answer: (answered) => void (answered.status === 431 && (answered.status = 200)),
  },
  {
    title: 'the allowance is not told',
    answer: (answered) => void delete answered.headers['sforce-limit-info'],
  },
  {
    title: 'fields that were not asked for come along',
    ask(asked) {
      asked.url = asked.url.replace(/\?fields=[^&]*$/, '');
    },
  },
];

const allOrNone = (title: string, path: RegExp, value: boolean): Mutation => ({
  title,
  ask(asked) {
    if (path.test(asked.url) && asked.body) asked.body.allOrNone = value;
    if (path.test(asked.url)) asked.url = asked.url.replace(/allOrNone=\w+/, `allOrNone=${value}`);
  },
});

export const together: Mutation[] = [
  allOrNone('a composite that fails keeps what it did', /\/composite$/, false),
  allOrNone('a composite is always all or none', /\/composite$/, true),
  allOrNone('a collection that fails keeps what it did', /\/composite\/sobjects/, false),
  allOrNone('a collection is always all or none', /\/composite\/sobjects/, true),
  {
    title: 'a composite runs from behind',
    ask(asked) {
      if (/\/composite$/.test(asked.url)) asked.body?.compositeRequest?.reverse();
    },
  },
  {
    title: 'a composite takes as many as one likes',
    instead: (asked) =>
      (asked.body?.compositeRequest?.length ?? 0) > 25 ? { status: 200, body: { compositeResponse: [] } } : undefined,
  },
];
