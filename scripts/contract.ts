import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { cases } from '#tests/contract/cases.ts';
import { connectTo } from '#tests/contract/connect.ts';
import { ask } from '#tests/contract/http.ts';
import { RUN } from '#tests/contract/made.ts';
import { runCase } from '#tests/contract/run.ts';

const USAGE = `npm run contract -- --target <alias of sf> [--requester <alias of sf>] [--outsider <alias of sf>]
  or with SALESFORCE_URL and SALESFORCE_ACCESS_TOKEN (SALESFORCE_REQUESTER_TOKEN, SALESFORCE_OUTSIDER_TOKEN) instead of aliases`;

interface Login {
  instanceUrl: string;
  accessToken: string;
}

function displayed(alias: string): Partial<Login> {
  const shell = process.platform === 'win32';
  try {
    const told = execFileSync('sf', ['org', 'display', '--json', '-o', alias], { encoding: 'utf8', shell });
    return (JSON.parse(told) as { result: Partial<Login> }).result;
  } catch (cause) {
    throw new Error(`sf does not know the org ${alias}, or is not installed.`, { cause });
  }
}

/** The session that Salesforce's own command line keeps for an alias. */
function loginOf(alias: string): Login {
  // Nothing of an alias may reach a shell.
  if (!/^[\w.@+-]+$/.test(alias)) throw new Error(`${alias} is no alias`);
  const { instanceUrl, accessToken } = displayed(alias);
  if (instanceUrl && accessToken) return { instanceUrl, accessToken };
  throw new Error(`sf tells no access token for ${alias}. Set SALESFORCE_URL and SALESFORCE_ACCESS_TOKEN instead.`);
}

function login(alias: string | undefined, token: string | undefined): Login | undefined {
  if (alias !== undefined) return loginOf(alias);
  const instanceUrl = process.env.SALESFORCE_URL;
  return instanceUrl && token ? { instanceUrl: new URL(instanceUrl).origin, accessToken: token } : undefined;
}

async function contract(): Promise<void> {
  const alias = { type: 'string' } as const;
  const { values } = parseArgs({ options: { target: alias, requester: alias, outsider: alias } });
  const target = login(values.target, process.env.SALESFORCE_ACCESS_TOKEN);
  if (!target) throw new Error(`Which org? ${USAGE}`);
  const administrator = connectTo(target.instanceUrl, target.accessToken);
  const connected = (found: Login | undefined) => found && connectTo(found.instanceUrl, found.accessToken);
  const requester = connected(login(values.requester, process.env.SALESFORCE_REQUESTER_TOKEN));
  const outsider = connected(login(values.outsider, process.env.SALESFORCE_OUTSIDER_TOKEN));
  const people = { administrator, requester, outsider };

  const ready = await ask(administrator, 'SELECT Id FROM Reference__c LIMIT 1');
  if (ready.status !== 200) throw new Error(`Is force-app deployed there? ${JSON.stringify(ready.body)}`);
  console.log(`${target.instanceUrl}, texts begin with ${RUN}`);

  const counted = { passed: 0, failed: 0, 'left out': 0 };
  for (const each of cases) {
    const { title, as = 'administrator', onlyLocal } = each;
    const why = onlyLocal ?? (people[as] ? undefined : `needs --${as}`);
    if (why !== undefined) {
      counted['left out'] += 1;
      console.log(`left out  ${title} (${why})`);
      continue;
    }
    try {
      await runCase(each, people);
      counted.passed += 1;
      console.log(`passed    ${title}`);
    } catch (error) {
      counted.failed += 1;
      console.log(`FAILED    ${title}\n          ${each.page}\n          ${(error as Error).message}`);
    }
  }
  console.log(`\n${counted.passed} passed, ${counted.failed} failed, ${counted['left out']} left out`);
  if (counted.failed > 0) process.exitCode = 1;
}

contract().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
