module.exports = {
  rootDir: '..',
  testEnvironment: 'node',
  // A hang ends; a slow machine does not fail.
  testTimeout: 120_000,
  testMatch: ['<rootDir>/{api,scripts,tests}/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/pages/'],
  modulePathIgnorePatterns: ['<rootDir>/.local/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/config/strip-types.cjs' },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
};
