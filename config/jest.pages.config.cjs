const service = require('./jest.config.cjs');

module.exports = {
  ...service,
  testMatch: ['<rootDir>/tests/pages/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
