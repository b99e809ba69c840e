import { load, type Run } from './load.ts';
import { queryAll } from './org.ts';
import { demoPolicy } from './policy.ts';

/** Puts the demo policy into force where no policy is. */
export async function activatePolicy(run: Run, now: Date): Promise<void> {
  const policies = await queryAll<{ Id: string; Status__c: string; Version__c: number }>(
    run.connection,
    'SELECT Id, Status__c, Version__c FROM Reference_Policy__c ORDER BY Version__c DESC',
  );
  const active = policies.find(({ Status__c }) => Status__c === 'Active');
  if (active !== undefined) {
    run.say(`Policy: version ${active.Version__c} is in force already`);
    return;
  }
  const { policy, rules } = demoPolicy(now);
  const version = (policies[0]?.Version__c ?? 0) + 1;
  // In force only once its rules are there: a policy without rules offers nothing.
  const draft = { file: 'policy', line: 1, fields: { ...policy, Version__c: version, Status__c: 'Draft' } };
  const step = { title: 'Policy', type: 'Reference_Policy__c', key: 'Version__c' };
  const ids = await load(run, { ...step, wanted: [draft], existing: [] });
  const id = ids.get(String(version));
  if (id === undefined) return;
  const wanted = rules.map((rule) => ({ file: 'policy', line: 1, fields: { ...rule, Policy__c: id } }));
  const key = 'Activity_Type__c';
  const written = await load(run, { title: 'Policy rules', type: 'Reference_Rule__c', key, wanted, existing: [] });
  if (written.size < rules.length) return;
  await run.connection.sobject('Reference_Policy__c').update({ Id: id, Status__c: 'Active' } as never);
  run.say(`Policy: version ${version} is in force`);
}
