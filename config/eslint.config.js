import slds from '@salesforce-ux/eslint-plugin-slds';
import lwc from '@salesforce/eslint-config-lwc';
import globals from 'globals';
import ts from 'typescript-eslint';

// Who may know what. Each part of the service names what it may not import; the rest is its own affair.
const BANS = {
  fastify: {
    regex: '^(fastify|fastify-.*|@fastify/.*)$',
    message: 'Fastify is for routes.ts, api/http, app.ts and server.ts.',
  },
  jsforce: { regex: '^jsforce(/|$)', message: 'jsforce is for api/salesforce.' },
  salesforce: {
    regex: '^(\\.\\./|\\./|#api/)salesforce/',
    allowTypeImports: true,
    message: 'Salesforce is for store.ts and the stores beside it: it reads and writes, the other files decide.',
  },
  otherStores: {
    regex: '^(\\.\\./|#api/)\\w+/(store|\\w+Store|routes)\\.ts$',
    allowTypeImports: true,
    message: 'Another word gives its schema.ts and its pure files, never its store or routes.',
  },
  outside: {
    regex: '(^#(tests|scripts)/)|((^|/)(tests|scripts|force-app)/)',
    message: 'The service knows no tests and no scripts.',
  },
  effects: { regex: '^node:(fs|http|https|net|child_process|timers)', message: 'A file that decides has no effects.' },
};
const without = (...names) => ({
  'no-restricted-imports': 'off',
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: names.map((name) => BANS[name]) }],
});

const now = 'Take `now` as an argument.';
const PURE = {
  'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'setImmediate'],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: now },
    { object: 'Math', property: 'random', message: 'Same input, same answer.' },
    { object: 'performance', property: 'now', message: now },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: now },
  ],
};
const IMPURE = Object.fromEntries(Object.keys(PURE).map((rule) => [rule, 'off']));

/** By pattern, a later one instead of an earlier one; tests may do as they like. */
const service = (rules) =>
  Object.entries(rules).map(([pattern, own]) => ({ files: [pattern], ignores: ['**/*.test.ts'], rules: own }));

const COMPONENTS = 'force-app/**/lwc/**';
const narrowed = (configs, files) => configs.map((config) => ({ ...config, files }));

export default ts.config(
  {
    ignores: [
      'node_modules',
      '.local',
      '**/lwc/**/*.js',
      '**/staticresources/**',
      'tests/page/browser/static',
      'coverage',
    ],
  },
  {
    files: ['{api,scripts,tests}/**/*.ts'],
    extends: [ts.configs.recommended],
    languageOptions: { globals: globals.node },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
    },
  },
  ...service({
    'api/**/*.ts': { ...without('fastify', 'jsforce', 'salesforce', 'otherStores', 'outside', 'effects'), ...PURE },
    'api/*/routes.ts': without('jsforce', 'salesforce', 'otherStores', 'outside', 'effects'),
    'api/*/{store,*Store}.ts': { ...without('fastify', 'jsforce', 'otherStores', 'outside', 'effects'), ...IMPURE },
    'api/http/*.ts': { ...without('jsforce', 'otherStores', 'outside'), ...IMPURE },
    'api/salesforce/*.ts': { ...without('fastify', 'otherStores', 'outside'), ...IMPURE },
    'api/{app,server,config}.ts': { ...without('jsforce', 'outside'), ...IMPURE },
  }),
  { files: ['scripts/**/*.ts'], ignores: ['scripts/seed/**'], rules: without('jsforce') },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    files: ['config/**/*.{js,cjs}'],
    languageOptions: { globals: globals.node },
    rules: { 'no-unused-vars': 'error' },
  },
  { files: ['config/**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  ...narrowed(lwc.configs.base, ['tests/page/browser/**/*.js', 'config/jest.lwc.*.js']),
  ...narrowed(lwc.configs.recommendedTs, [`${COMPONENTS}/*.ts`]),
  {
    files: [`${COMPONENTS}/*.ts`],
    languageOptions: { parser: ts.parser, parserOptions: { requireConfigFile: undefined, babelOptions: undefined } },
  },
  ...slds.configs['flat/recommended'].map((config) => ({
    ...config,
    files: config.files.map((pattern) => `${COMPONENTS}/${pattern.replace('**/', '')}`),
  })),
);
