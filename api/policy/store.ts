import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import { create, createAll, change, queryOf, rowsIn, succeeded, updateAll } from '../salesforce/composite.ts';
import type { Salesforce, Session } from '../salesforce/connect.ts';
import { SalesforceFault } from '../salesforce/errors.ts';
import { fields, identifier, soql } from '../salesforce/soql.ts';
import type { Mapping } from './mapping.ts';
import { MAPPED_OBJECTS, samplesOf, type MappableField, type MappedObject } from './mappingForm.ts';
import { RULE_FIELDS, type PolicyRecord } from './record.ts';
import { inForce, nextNumber, planned } from './version.ts';
import { toVersion, VERSION_FIELDS, type VersionRecord } from './versionRecord.ts';

type Readable = Record<MappedObject, ReadonlySet<string>>;

export interface PolicyStore {
  /** Fields of CRM records with values that stand in them, all as the caller reads them. */
  fields(caller: Caller): Promise<Record<MappedObject, MappableField[]>>;
  /** The fields the caller may read, and those the service may. */
  readable(caller: Caller): Promise<{ caller: Readable; service: Readable }>;
  /** A new version in force, like the one it supersedes but for the mapping. */
  supersede(version: number, mapping: Mapping, by: Caller): Promise<void>;
}

/** So many fields fit into one query's address, and so many queries into one composite. */
const FIELDS_A_QUERY = 150;
const QUERIES = 5;
/** Lately changed records show what is in use. */
const ROWS = 200;

async function readableIn(session: Session): Promise<Readable> {
  const sets = await Promise.all(MAPPED_OBJECTS.map((object) => session.describe(object)));
  return Object.fromEntries(MAPPED_OBJECTS.map((object, at) => [object, sets[at]])) as Readable;
}

async function sampled(session: Session, object: MappedObject): Promise<MappableField[]> {
  const labels = await session.labels(object);
  const names = [...labels.keys()].sort();
  const chunks = Array.from({ length: Math.min(QUERIES, Math.ceil(names.length / FIELDS_A_QUERY)) }, (_, at) =>
    names.slice(at * FIELDS_A_QUERY, (at + 1) * FIELDS_A_QUERY),
  );
  const queries = chunks.map((chunk, at) =>
    queryOf(
      `rows${at}`,
      soql`SELECT ${fields(chunk)} FROM ${identifier(object)} ORDER BY LastModifiedDate DESC LIMIT ${ROWS}`,
    ),
  );
  if (queries.length === 0) return [];
  const formulas = await session.calculated(object);
  const answers = await session.composite(queries, { allOrNone: false });
  return chunks.flatMap((chunk, at) => {
    const rows = rowsIn<Record<string, unknown>>(answers, `rows${at}`);
    return chunk.map((name) => ({
      name,
      label: labels.get(name) ?? name,
      samples: samplesOf(rows, name),
      calculated: formulas.has(name),
    }));
  });
}

export function policyStore({ salesforce, now }: { salesforce: Salesforce; now(): Date }): PolicyStore {
  return {
    async fields(caller) {
      const session = await salesforce.as(caller);
      const read = await Promise.all(MAPPED_OBJECTS.map((object) => sampled(session, object)));
      return Object.fromEntries(MAPPED_OBJECTS.map((object, at) => [object, read[at] ?? []])) as Record<
        MappedObject,
        MappableField[]
      >;
    },
    async readable(caller) {
      const [own, service] = await Promise.all([salesforce.as(caller), salesforce.service()]);
      return { caller: await readableIn(own), service: await readableIn(service) };
    },
    async supersede(version, mapping, by) {
      const session = await salesforce.service();
      const made = await session.query<VersionRecord & PolicyRecord>(
        soql`SELECT ${fields(VERSION_FIELDS)}, Settings__c, (SELECT ${fields(RULE_FIELDS)} FROM Rules__r ORDER BY Name)
          FROM Reference_Policy__c WHERE Status__c IN ${['Active', 'Superseded']}`,
      );
      const all = made.map(toVersion);
      const active = made.find(({ Id }) => Id === inForce(all, now())?.id);
      if (active?.Version__c !== version) throw new Problem('CHANGED_MEANWHILE');
      const mapped = ({ Settings__c }: PolicyRecord) =>
        JSON.stringify({ ...(JSON.parse(Settings__c ?? '{}') as object), mapping });
      const next = create('Reference_Policy__c', {
        Version__c: nextNumber(all),
        Status__c: 'Active',
        Active_From__c: now().toISOString(),
        Activated_At__c: now().toISOString(),
        Activated_By__c: by.userId,
        Settings__c: mapped(active),
        Note__c: `Fields mapped by ${by.username}.`,
      });
      const rules = (active.Rules__r?.records ?? []).map((rule) => {
        const copied = RULE_FIELDS.map((name) => [name, rule[name]] as const);
        return create('Reference_Rule__c', { Policy__c: '@{policy[0].id}', ...Object.fromEntries(copied) });
      });
      // What is planned reads the same fields, once it is in force.
      const later = made.filter(({ Id }) => Id === planned(all, now())?.id);
      const old = [
        change('Reference_Policy__c', active.Id, { Status__c: 'Superseded' }),
        ...later.map((each) => change('Reference_Policy__c', each.Id, { Settings__c: mapped(each) })),
      ];
      const parts = [createAll('policy', [next]), ...(rules.length > 0 ? [createAll('rules', rules)] : [])];
      try {
        succeeded(await session.composite([...parts, updateAll('old', old)], { allOrNone: true }));
      } catch (fault) {
        // Somebody else took this version's number.
        if (fault instanceof SalesforceFault && fault.kind === 'conflict') throw new Problem('CHANGED_MEANWHILE');
        throw fault;
      }
    },
  };
}
