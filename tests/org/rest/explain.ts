import { parseQuery } from '@jetstreamapp/soql-parser-js';
import { conditionTree } from '../soql/conditions.ts';
import { expression } from '../soql/expressions.ts';
import { objectNamed } from '../soql/relationships.ts';
import { demanded, rankOf } from '../soql/where.ts';
import type { RestRequest, RestResponse } from './request.ts';

/** Platform's name for the field in the notes of a plan. */
const DELETED = {
  description: 'Not considering filter for optimization because unindexed',
  fields: ['IsDeleted'],
};

/** The field through which the rows are found, the best one first. */
function leadingField(request: RestRequest, soql: string): string | undefined {
  const { sObject = '', sObjectAlias: alias, where } = parseQuery(soql);
  const { schema } = request.org;
  const object = objectNamed(schema, sObject);
  if (!object || !where) return undefined;
  const comparisons = demanded(conditionTree(where)).filter(({ operator }) => ['=', 'IN'].includes(operator));
  const found = comparisons
    .map((comparison) => expression({ schema, object, alias, soql, needs: [] }, comparison))
    .flatMap((about) => ({ name: about.field.name, rank: rankOf(about) ?? Infinity }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank);
  return found[0]?.name;
}

/** What /query?explain= tells of a statement that was answered: the one plan this org has for it. */
export function explain(request: RestRequest, soql: string, answer: RestResponse): object {
  const { totalSize } = answer.body as { totalSize: number };
  const object = objectNamed(request.org.schema, parseQuery(soql).sObject ?? '');
  const sobjectCardinality = [...request.org.store.rows(object?.name ?? '')].length;
  const field = leadingField(request, soql);
  const plan = {
    cardinality: totalSize,
    fields: field === undefined ? [] : [field],
    leadingOperationType: field === undefined ? 'TableScan' : 'Index',
    notes: [{ ...DELETED, tableEnumOrId: object?.name }],
    // Above 1 the platform takes a statement for unselective.
    relativeCost: field === undefined ? 1.5 : totalSize / Math.max(1, sobjectCardinality),
    sobjectCardinality,
    sobjectType: object?.name,
  };
  return { plans: [plan], sourceQuery: soql };
}
