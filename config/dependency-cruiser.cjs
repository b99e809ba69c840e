/** What eslint cannot see in one file: cycles, and paths by any spelling. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Types may look back, because nothing of them is left at run time.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'words-keep-their-stores',
      severity: 'error',
      comment: 'A word gives its schema and its pure files, never its store or routes.',
      from: { path: '^api/([^/]+)/', pathNot: '[.]test[.]ts$' },
      to: {
        path: '^api/[^/]+/(store|[a-z]+Store|routes)[.]ts$',
        pathNot: '^api/$1/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'service-stands-alone',
      severity: 'error',
      from: { path: '^api/', pathNot: '[.]test[.]ts$' },
      to: { path: '^(tests|scripts|force-app)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'checker-knows-the-history-only',
      severity: 'error',
      comment: 'What it finds must not rest on the code it judges.',
      from: { path: '^tests/torture/check/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^tests/torture/check/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'jsforce-behind-its-folder',
      severity: 'error',
      from: { pathNot: '^(api/salesforce|scripts/seed|tests)/' },
      to: { path: 'node_modules/jsforce/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { pathNot: '^tests/page/browser/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-tools-in-production',
      severity: 'error',
      from: { path: '^api/', pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(tests/page/browser|tests/page/stubs)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'require', 'default'],
    },
  },
};
