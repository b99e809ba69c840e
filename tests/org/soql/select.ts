import type { FieldType as SelectItem, QueryBase } from '@jetstreamapp/soql-parser-js';
import type { Field, ObjectSchema, Row } from '../model.ts';
import { malformed, notImitated } from './errors.ts';
import { type FunctionCall, onlyParameter } from './expressions.ts';
import { checkFieldsCall, type FieldsCall, fieldsOf, isFieldsCall } from './fieldsCall.ts';
import { KIND_OF_PARENT, parentOf, resolvePath, resolveStep, type Scope, type Step, valueOf } from './paths.ts';
import type { Run } from './runContext.ts';

export type Render = (run: Run, object: ObjectSchema, row: Row) => Record<string, unknown>;

/** What a list of children shows for one parent; made elsewhere, as it is a query of its own. */
export type RenderChildren = (run: Run, row: Row) => unknown;

interface Parent {
  step: Step;
  shape: Shape;
}

/** The fields that a `FIELDS(…)` stands for depend on who asks. */
interface Several {
  fields: (run: Run) => Field[];
}

/** The parent of one of several kinds, each shown in its own way. */
interface Choice {
  step: Step;
  shapes: Map<string, Shape>;
  otherwise: Shape | undefined;
}

/** In the order of the SELECT list; a parent stands where it is named first. */
type Shape = Map<string, Field | Parent | Several | Choice | RenderChildren>;

/** `behind` steps of the path were taken already. */
function place(shape: Shape, scope: Scope, text: string, alias?: string, behind = 0): void {
  const path = resolvePath(scope, text);
  let at = shape;
  for (const step of path.steps.slice(behind)) {
    const known = at.get(step.key);
    const parent: Parent = known !== undefined && 'shape' in known ? known : { step, shape: new Map() };
    at.set(step.key, parent);
    at = parent.shape;
  }
  const key = alias ?? path.field.name;
  if (at.has(key)) throw malformed(`duplicate field selected: ${text}`);
  at.set(key, path.field);
}

function placeFunction(shape: Shape, scope: Scope, call: FunctionCall & { alias?: string }): void {
  if (call.functionName?.toUpperCase() !== 'TOLABEL') throw notImitated(`Function ${call.functionName}`);
  place(shape, scope, onlyParameter(call), call.alias);
}

function placeFields(shape: Shape, scope: Scope, item: FieldsCall): void {
  const clash = [...shape.keys()].find((key) => scope.object.fields.has(key.toLowerCase()));
  if (clash !== undefined) throw malformed(`duplicate field selected: ${clash}`);
  shape.set('', { fields: ({ reader }) => fieldsOf(scope.object, item, reader) });
}

function render(shape: Shape, run: Run, object: ObjectSchema, row: Row): Record<string, unknown> {
  const url = `/services/data/${run.version}/sobjects/${object.name}/${row.Id}`;
  const record: Record<string, unknown> = { attributes: { type: object.name, url } };
  for (const [key, item] of shape) {
    if (typeof item === 'function') {
      record[key] = item(run, row);
    } else if ('fields' in item) {
      for (const field of item.fields(run)) record[field.name] = valueOf(run, object, row, field);
    } else if ('shapes' in item) {
      const parent = parentOf(run, row, item.step);
      const own = parent && (item.shapes.get(parent.object.name) ?? item.otherwise);
      record[key] = parent && own ? render(own, run, parent.object, parent.row) : null;
    } else if ('shape' in item) {
      const parent = parentOf(run, row, item.step);
      record[key] = parent === null ? null : render(item.shape, run, parent.object, parent.row);
    } else {
      const own = item === KIND_OF_PARENT ? item : object.fields.get(item.name.toLowerCase());
      record[key] = own === undefined ? null : valueOf(run, object, row, own);
    }
  }
  return record;
}

/** `TYPEOF Owner WHEN User THEN Name ELSE Id END` */
function placeChoice(
  shape: Shape,
  scope: Scope,
  { field, conditions }: Extract<SelectItem, { type: 'FieldTypeof' }>,
): void {
  const step = resolveStep(scope, [scope.object], field, field);
  if (!step.field.polymorphic) throw malformed(`TYPEOF is for relationships to several objects, and ${field} is none`);
  if (shape.has(step.key)) throw malformed(`duplicate field selected: ${field}`);
  const choice: Choice = { step, shapes: new Map(), otherwise: undefined };
  for (const { type, objectType = '', fieldList } of conditions) {
    const target = step.targets.find(({ name }) => name.toLowerCase() === objectType.toLowerCase());
    if (type === 'WHEN' && !target) throw malformed(`${field} never is of type ${objectType}`);
    const own: Shape = new Map();
    for (const text of fieldList)
      if (target) place(own, { ...scope, object: target, alias: undefined }, text);
      else place(own, scope, `${field}.${text}`, undefined, 1);
    if (target) choice.shapes.set(target.name, own);
    else choice.otherwise = own;
  }
  shape.set(step.key, choice);
}

export function selectText(item: SelectItem): string {
  if (item.type === 'Field') return item.field;
  return item.type === 'FieldRelationship' ? [...item.relationships, item.field].join('.') : '';
}

export function compileSelect(
  scope: Scope,
  query: QueryBase,
  compileChildren: (item: Extract<SelectItem, { type: 'FieldSubquery' }>) => { key: string; show: RenderChildren },
): Render {
  const shape: Shape = new Map();
  for (const item of query.fields ?? []) {
    switch (item.type) {
      case 'FieldTypeof':
        placeChoice(shape, scope, item);
        break;
      case 'FieldSubquery': {
        const { key, show } = compileChildren(item);
        if (shape.has(key)) throw malformed(`duplicate field selected: ${key}`);
        shape.set(key, show);
        break;
      }
      case 'FieldFunctionExpression':
        if (isFieldsCall(item)) {
          checkFieldsCall(item, query);
          placeFields(shape, scope, item);
        } else placeFunction(shape, scope, item as FunctionCall);
        break;
      default:
        if ('alias' in item && item.alias !== undefined) {
          throw malformed(`only aggregate expressions use field aliasing: ${selectText(item)} ${item.alias}`);
        }
        place(shape, scope, selectText(item));
    }
  }
  return (run, object, row) => render(shape, run, object, row);
}
