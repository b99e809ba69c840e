import type { Content } from './schema.ts';

/** The fields of `Reference_Content__c` that are read; a reader who lacks one is offered none. */
export const CONTENT_FIELDS = [
  ...['Id', 'Name', 'Reference__c', 'Content_Type__c', 'Status__c', 'Channels__c', 'Link__c', 'Expires_On__c'],
];

export interface ContentRecord {
  Id: string;
  Name: string;
  Reference__c: string;
  Content_Type__c: Content['type'];
  Status__c: Content['status'];
  Channels__c: string | null;
  Link__c: string | null;
  Expires_On__c: string | null;
}

const isWeb = (link: string) => URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);

/** A link that leads nowhere on the web counts as none. */
export const toContent = (record: ContentRecord): Content => ({
  id: record.Id,
  referenceId: record.Reference__c,
  title: record.Name,
  type: record.Content_Type__c,
  status: record.Status__c,
  channels: (record.Channels__c?.split(';') ?? []) as Content['channels'],
  link: record.Link__c !== null && isWeb(record.Link__c) ? record.Link__c : null,
  expiresOn: record.Expires_On__c,
});
