import { expect, test } from '@jest/globals';
import { ACTIVITY_TYPES } from '#api/activity/schema.ts';
import { understandWillDo } from './willDo.ts';

test('three ways to say the same activity count once, in the order written', () => {
  expect(understandWillDo('site-visit; Call; ref call; Reference call').types).toEqual([
    'Site visit',
    'Reference call',
  ]);
});

test.each([
  ['speaker', 'Speaking'],
  ['Analyst call', 'Analyst call'],
  ['case studies', 'Case study'],
  ['QUOTES', 'Quote'],
  ['advisory-board', 'Advisory board'],
])('%j is %s', (written, type) => expect(understandWillDo(written)).toEqual({ types: [type], unknown: [] }));

test('every activity is understood by its own name', () => {
  for (const type of ACTIVITY_TYPES) expect(understandWillDo(type).types).toEqual([type]);
});

test('what is no activity is handed back as written', () => {
  expect(understandWillDo('Call, barbecue and video')).toEqual({
    types: ['Reference call', 'Video'],
    unknown: ['barbecue'],
  });
});
