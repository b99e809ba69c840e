import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import { queryOf, rowsIn, succeeded, upsertOf } from '../salesforce/composite.ts';
import type { Salesforce } from '../salesforce/connect.ts';
import { seen, type Seen } from '../salesforce/seen.ts';
import { fields, soql } from '../salesforce/soql.ts';
import { CONTENT_FIELDS, toContent, type ContentRecord } from './record.ts';
import type { Content, NewShare } from './schema.ts';

export interface ContentStore {
  /**
   * The content, when these eyes see it and all that is named with it.
   * @throws Problem NOT_FOUND
   */
  content(caller: Caller, id: string, named: NewShare): Promise<Seen<Content & NewShare>>;
  /** Records a share once for each key, and answers with its id. */
  share(caller: Caller, content: Seen<Content & NewShare>, key: string, now: Date): Promise<string>;
}

export function contentStore({ salesforce }: { salesforce: Salesforce }): ContentStore {
  return {
    async content(caller, id, named) {
      const session = await salesforce.as(caller);
      const readable = await session.describe('Reference_Content__c');
      if (!CONTENT_FIELDS.every((name) => readable.has(name))) throw new Problem('NOT_FOUND');
      const { opportunityId, insteadOf } = named;
      const asked = [
        queryOf('content', soql`SELECT ${fields(CONTENT_FIELDS)} FROM Reference_Content__c WHERE Id = ${id}`),
        ...(opportunityId ? [queryOf('deal', soql`SELECT Id FROM Opportunity WHERE Id = ${opportunityId}`)] : []),
        ...(insteadOf ? [queryOf('reference', soql`SELECT Id FROM Reference__c WHERE Id = ${insteadOf}`)] : []),
      ];
      const answers = await session.composite(asked, { allOrNone: false });
      const found = asked.map(({ referenceId }) => rowsIn<{ Id: string }>(answers, referenceId)[0]);
      if (found.includes(undefined)) throw new Problem('NOT_FOUND');
      return seen({ ...toContent(found[0] as ContentRecord), ...named });
    },
    async share({ userId }, { id, opportunityId, insteadOf }, key, now) {
      const session = await salesforce.service();
      const values = {
        OwnerId: userId,
        Content__c: id,
        Opportunity__c: opportunityId ?? null,
        Instead_Of__c: insteadOf ?? null,
        Shared_At__c: now.toISOString(),
      };
      const answers = await session.composite([upsertOf('share', 'Content_Share__c', 'Share_Key__c', key, values)], {
        allOrNone: true,
      });
      succeeded(answers);
      return (answers[0]?.body as { id: string }).id;
    },
  };
}
