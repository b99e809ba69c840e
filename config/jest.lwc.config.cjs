const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

module.exports = {
  ...jestConfig,
  rootDir: '..',
  testMatch: ['<rootDir>/force-app/**/__tests__/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/.local/'],
  moduleNameMapper: { '^lightning/modal$': '<rootDir>/config/jest.lwc.modal.js' },
  setupFilesAfterEnv: [...(jestConfig.setupFilesAfterEnv ?? []), '<rootDir>/config/jest.lwc.setup.cjs'],
  clearMocks: true,
  // axe takes its time on a page of many tables, while others use the machine.
  testTimeout: 30_000,
};
