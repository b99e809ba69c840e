import { classesOf, parseApex } from './apexSource.ts';
import type { Check } from './check.ts';

/** First of all about Apex: the tools behind it skip a class that does not parse, or stop. */
export const apexSyntax: Check = {
  name: 'Apex parses',
  run: (tree) =>
    classesOf(tree).flatMap((file) => parseApex(tree.source(file)).faults.map((message) => ({ file, message }))),
};
