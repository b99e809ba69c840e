import { describe, expect, test } from '@jest/globals';
import { ERRORS, type ErrorCode } from '#api/errors.ts';
import { files, read } from './repository.ts';

const CODES = Object.keys(ERRORS) as ErrorCode[];
const sections = read('docs/errors.md')
  .split(/^## /m)
  .slice(1)
  .map((section) => {
    const [code = '', , head = ''] = section.split('\n');
    return { code, head, section };
  });

describe('the error catalogue', () => {
  test('is documented code for code, in its order', () => {
    expect(sections.map(({ code }) => code)).toEqual(CODES);
  });

  test.each(CODES)('says the same of %s as the documentation, which says why and what to do', (code) => {
    const { head, section } = sections.find((each) => each.code === code) ?? { head: '', section: '' };
    expect(head).toBe(`${ERRORS[code].status} · ${ERRORS[code].title}`);
    expect(section).toMatch(/\*\*Why\.\*\* \S/);
    expect(section).toMatch(/\*\*What to do\.\*\* \S/);
  });

  test('holds no code that nothing answers', () => {
    const service = files.filter((file) => /^api\/.*(?<!\.test)\.ts$/.test(file) && file !== 'api/errors.ts').map(read);
    expect(CODES.filter((code) => !service.some((text) => text.includes(`'${code}'`)))).toEqual([]);
  });
});
