import { bodyOf, ofOne, type Decision, type Fields, type Finding, type History } from './read.ts';

const OPEN = ['New', 'Pending Approval', 'In Progress', 'Scheduled'];

interface Rule {
  from: string[];
  by: ('requester' | 'manager' | 'approver' | 'other side')[];
  /** For moves about one customer: the states it may be in, and the one it comes to. */
  candidate?: string[];
  to?: string;
}

/** Which step is possible where, and whose it is; a fulfiller here is always one of the managers. */
const RULES: Record<string, Rule> = {
  approve: { from: ['Pending Approval', 'In Progress'], by: ['approver'], candidate: ['Held'] },
  decline: { from: ['Pending Approval', 'In Progress'], by: ['approver'], candidate: ['Held'], to: 'Declined' },
  reassign: { from: ['Pending Approval', 'In Progress'], by: ['manager', 'approver'], candidate: ['Held'] },
  suggest: { from: ['New', 'Pending Approval', 'In Progress'], by: ['manager'] },
  withdraw: { from: OPEN, by: ['requester'] },
  cancel: { from: OPEN, by: ['manager'] },
  merge: { from: ['New', 'Pending Approval', 'In Progress'], by: ['manager'] },
  join: { from: OPEN, by: ['manager'] },
  assign: { from: OPEN, by: ['manager'] },
  remind: { from: OPEN, by: ['requester', 'manager'] },
  ask: { from: ['In Progress'], by: ['manager'], candidate: ['Held'], to: 'Asked' },
  answer: { from: ['In Progress'], by: ['manager'], candidate: ['Asked'] },
  schedule: { from: ['In Progress', 'Scheduled'], by: ['manager'], candidate: ['Accepted'] },
  release: { from: ['In Progress', 'Scheduled'], by: ['manager'], candidate: ['Accepted'] },
  complete: { from: ['Scheduled'], by: ['requester', 'manager'], candidate: ['Accepted'] },
  miss: { from: ['Scheduled'], by: ['requester', 'manager'], candidate: ['Accepted'] },
  confirm: { from: ['Scheduled', 'Completed', 'Cancelled'], by: ['requester', 'other side'], candidate: ['Accepted'] },
  correct: { from: ['Scheduled', 'Completed', 'Missed'], by: ['manager'], candidate: ['Accepted'] },
  reopen: { from: ['Missed', 'Cancelled', 'Not Approved', 'Unfulfilled'], by: ['requester', 'manager'] },
  expire: { from: ['Pending Approval', 'In Progress'], by: [] },
};
const ENDS = ['withdraw', 'cancel', 'merge'];

/** Every request's steps in turn: each possible where the last one led, each by somebody whose step it is. */
export function moves(history: History): Finding[] {
  const found: Finding[] = [];
  for (const request of history.rows('Reference_Request__c')) {
    const rows = history.decisions.filter((each) => each.Request__c === request['Id']);
    const steps = rows.filter((each) => each.Request_Turn_Number__c !== null);
    steps.sort((a, b) => a.Request_Turn_Number__c - b.Request_Turn_Number__c);
    const wrong = (text: string) => found.push({ rule: 'moves', text: `request ${request['Id']}: ${text}` });
    life(history, request, steps, wrong);
    customers(history, request, { steps, rows }, wrong);
  }
  return found;
}

function life(history: History, request: Fields, steps: Decision[], wrong: (text: string) => void): void {
  let status: string | null = null;
  steps.forEach((step, at) => {
    const turn = `turn ${step.Request_Turn_Number__c}, ${step.Move__c}`;
    const rule = RULES[step.Move__c];
    if (step.From__c !== status) wrong(`${turn} goes from ${step.From__c}, but it stood at ${status}`);
    if (at === 0 ? step.Move__c !== 'submit' : !rule) wrong(`${turn} is no step`);
    if (rule && !rule.from.includes(step.From__c)) wrong(`${turn} is not possible from ${step.From__c}`);
    if (rule && !mayMake(history, request, step, rule)) wrong(`${turn} is not the step of ${step.By__c}`);
    if (ENDS.includes(step.Move__c) && step.To__c !== 'Cancelled') wrong(`${turn} leads to ${step.To__c}`);
    status = step.To__c;
  });
  if (request['Status__c'] !== status) wrong(`it stands at ${request['Status__c']}, its steps led to ${status}`);
  if (request['Turn__c'] !== steps.length) wrong(`it shows turn ${request['Turn__c']}, ${steps.length} were taken`);
}

function mayMake(history: History, request: Fields, { By__c: by }: Decision, rule: Rule): boolean {
  if (by === null) return rule.by.length === 0;
  const approvals = history.rows('Reference_Approval__c').filter((each) => each['Request__c'] === request['Id']);
  const isManager = history.start.people.some(({ id, manager }) => id === by && manager);
  return rule.by.some((who) => {
    if (who === 'requester') return request['OwnerId'] === by;
    if (who === 'manager') return isManager;
    const asked = approvals.some((each) => each['Approver__c'] === by || each['Answered_By__c'] === by);
    return asked || (who === 'other side' && isManager);
  });
}

/** Each customer of the request by itself: from suggested to reserved, asked, accepted, or away again. */
function customers(
  history: History,
  request: Fields,
  { steps, rows }: { steps: Decision[]; rows: Decision[] },
  wrong: (text: string) => void,
): void {
  const final = history.rows('Reference_Candidate__c').filter((each) => each['Request__c'] === request['Id']);
  const states = new Map(final.map((each) => [each['Id'] as string, 'Standby']));
  const uses = new Map<string, string>();
  const over = new Set<string>();
  for (const step of steps) {
    const rule = RULES[step.Move__c];
    const turn = `turn ${step.Request_Turn_Number__c}, ${step.Move__c}`;
    const body = bodyOf(history, step);
    if (rule?.candidate) {
      const id = step.Candidate__c ?? body?.['candidateId'];
      // Left to the service to find the only one possible: from here on nothing is known about this request's customers.
      if (!id) return;
      const state = states.get(id) ?? 'nobody';
      if (!rule.candidate.includes(state)) wrong(`${turn}: ${id} is ${state}`);
      const accepted = body?.['accepted'] === true ? 'Accepted' : 'Declined';
      states.set(id, rule.to ?? (step.Move__c === 'answer' ? accepted : state));
      if (step.Move__c === 'miss' || step.Move__c === 'complete') over.add(id);
    }
    if (ENDS.includes(step.Move__c)) {
      for (const [id, state] of states) if (state !== 'Declined' && !over.has(id)) states.set(id, 'Released');
    }
    if (step.Move__c === 'suggest') {
      // Named now, whatever became of the others before: a request that was ended may have been opened anew.
      for (const { Id, Reference__c } of final) {
        if (states.get(Id) === 'Released' && body?.['candidates']?.includes(Reference__c)) states.set(Id, 'Standby');
      }
    }
    const sameStep = (row: Decision) => row === step || (row.Request_Turn_Number__c === null && ofOne(row, step));
    for (const row of rows.filter(sameStep)) {
      if (!row.Candidate__c || !row.Activity__c) continue;
      if (!uses.has(row.Activity__c)) {
        uses.set(row.Activity__c, row.Candidate__c);
        states.set(row.Candidate__c, 'Held');
      } else if (step.Move__c === 'expire') states.set(row.Candidate__c, 'Released');
    }
  }
  for (const row of final) {
    const state = states.get(row['Id']);
    // Those standing by are let go without a turn of their own, when others move up or can no longer be asked.
    const letGo = state === 'Standby' && row['Status__c'] === 'Released';
    if (state !== row['Status__c'] && !letGo)
      wrong(`customer ${row['Id']} is ${row['Status__c']}, by its steps ${state}`);
  }
}
