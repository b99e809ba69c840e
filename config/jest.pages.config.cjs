const service = require('./jest.config.cjs');

module.exports = {
  ...service,
  globalSetup: '<rootDir>/tests/pages/setup.ts',
  testMatch: ['<rootDir>/tests/pages/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
