const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { webcrypto } = require('node:crypto');
const { XMLParser } = require('fast-xml-parser');
const { setup } = require('@sa11y/jest');

setup();

// jsdom has no randomUUID.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });

const exporting = (value) => () => ({ __esModule: true, default: value });

// Tests speak of what a person reads, so labels come from the real file.
const file = join(__dirname, '../force-app/app/labels/CustomLabels.labels-meta.xml');
const parsed = new XMLParser({ parseTagValue: false }).parse(readFileSync(file, 'utf8'));
for (const { fullName, value } of [parsed.CustomLabels.labels].flat()) {
  jest.doMock(`@salesforce/label/c.${fullName}`, exporting(value), { virtual: true });
}

jest.doMock('@salesforce/apex/ApiClient.get', exporting(jest.fn()), { virtual: true });
jest.doMock('@salesforce/apex/ApiClient.send', exporting(jest.fn()), { virtual: true });
jest.doMock('@salesforce/user/Id', exporting('005000000000REPAAA'), { virtual: true });
jest.doMock('@salesforce/customPermission/Reference_Manager', exporting(true), { virtual: true });
jest.doMock('@salesforce/resourceUrl/Vouchsafe_Charts', exporting('/resource/Vouchsafe_Charts'), { virtual: true });
jest.doMock('@salesforce/i18n/timeZone', exporting('UTC'), { virtual: true });

// "For 2 days" needs a today; everything else runs on real time.
const TODAY = new Date('2026-11-21T12:00:00Z');
beforeEach(() => {
  const doNotFake = ['nextTick', 'setImmediate', 'clearImmediate', 'setTimeout', 'clearTimeout', 'queueMicrotask'];
  jest.useFakeTimers({ now: TODAY, doNotFake: [...doNotFake, 'setInterval', 'clearInterval', 'performance'] });
});

// A component that makes the browser's console complain is not right.
let complaints = [];
beforeEach(() => {
  complaints = [];
  jest.spyOn(console, 'error').mockImplementation((...words) => complaints.push(words.join(' ')));
});
afterEach(() => {
  document.body.replaceChildren();
  expect(complaints).toEqual([]);
});
