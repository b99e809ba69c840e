import type { MessageRecord } from './record.ts';

/** The tab with what a person was told. */
const LIST = 'Reference_Messages';

interface Target {
  object: string;
  id: string;
  step: string | null;
}

/** What a message is about, as it was kept. */
export const targetOf = ({
  Target_Id__c: id,
  Request__c: request,
  Reference__c: reference,
  Step__c: step,
}: Pick<MessageRecord, 'Target_Id__c' | 'Request__c' | 'Reference__c' | 'Step__c'>): Target => ({
  id,
  object: id === request ? 'Reference_Request__c' : id === reference ? 'Reference__c' : 'Reference_Nomination__c',
  step,
});

/** Where a message leads: the record, on the step that is next; without a record the list of messages. */
export function linkTo(pagesUrl: string, target: Target | null): string {
  if (!target) return `${pagesUrl}/lightning/n/${LIST}`;
  const step = target.step === null ? '' : `?c__step=${encodeURIComponent(target.step)}`;
  return `${pagesUrl}/lightning/r/${target.object}/${target.id}/view${step}`;
}

/** The same for the bell, which takes a page reference as text. */
export function pageOf(target: Target | null): string {
  if (!target) return JSON.stringify({ type: 'standard__navItemPage', attributes: { apiName: LIST } });
  const { object, id, step } = target;
  return JSON.stringify({
    type: 'standard__recordPage',
    attributes: { recordId: id, objectApiName: object, actionName: 'view' },
    ...(step === null ? {} : { state: { c__step: step } }),
  });
}
