import type { FieldType as SelectItem } from '@jetstreamapp/soql-parser-js';
import type { Field, ObjectSchema, Row } from '../model.ts';
import { malformed, notImitated } from './errors.ts';
import { type FunctionCall, onlyParameter } from './expressions.ts';
import { parentOf, resolvePath, type Scope, type Step, valueOf } from './paths.ts';
import type { Run } from './runContext.ts';

export type Render = (run: Run, object: ObjectSchema, row: Row) => Record<string, unknown>;

/** What a list of children shows for one parent; made elsewhere, as it is a query of its own. */
export type RenderChildren = (run: Run, row: Row) => unknown;

interface Parent {
  step: Step;
  shape: Shape;
}

/** In the order of the SELECT list; a parent stands where it is named first. */
type Shape = Map<string, Field | Parent | RenderChildren>;

function place(shape: Shape, scope: Scope, text: string, alias: string | undefined): void {
  const path = resolvePath(scope, text);
  let at = shape;
  for (const step of path.steps) {
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

function render(shape: Shape, run: Run, object: ObjectSchema, row: Row): Record<string, unknown> {
  const url = `/services/data/${run.version}/sobjects/${object.name}/${row.Id}`;
  const record: Record<string, unknown> = { attributes: { type: object.name, url } };
  for (const [key, item] of shape) {
    if (typeof item === 'function') {
      record[key] = item(run, row);
    } else if ('shape' in item) {
      const parent = parentOf(run, row, item.step);
      record[key] = parent === null ? null : render(item.shape, run, parent.object, parent.row);
    } else {
      const own = object.fields.get(item.name.toLowerCase());
      record[key] = own === undefined ? null : valueOf(run, object, row, own);
    }
  }
  return record;
}

export function selectText(item: SelectItem): string {
  if (item.type === 'Field') return item.field;
  return item.type === 'FieldRelationship' ? [...item.relationships, item.field].join('.') : '';
}

export function compileSelect(
  scope: Scope,
  items: SelectItem[],
  compileChildren: (item: Extract<SelectItem, { type: 'FieldSubquery' }>) => { key: string; show: RenderChildren },
): Render {
  const shape: Shape = new Map();
  for (const item of items) {
    switch (item.type) {
      case 'FieldTypeof':
        throw notImitated('TYPEOF');
      case 'FieldSubquery': {
        const { key, show } = compileChildren(item);
        if (shape.has(key)) throw malformed(`duplicate field selected: ${key}`);
        shape.set(key, show);
        break;
      }
      case 'FieldFunctionExpression':
        placeFunction(shape, scope, item as FunctionCall);
        break;
      default:
        if ('alias' in item && item.alias !== undefined) {
          throw malformed(`only aggregate expressions use field aliasing: ${selectText(item)} ${item.alias}`);
        }
        place(shape, scope, selectText(item), undefined);
    }
  }
  return (run, object, row) => render(shape, run, object, row);
}
