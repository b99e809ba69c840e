/** A rule of the metadata, switched off: which files, and what in them. */
export interface SwitchedOff {
  title: string;
  files: RegExp;
  from?: RegExp;
  to?: string;
}

export const rules: SwitchedOff[] = [
  { title: 'validation rules are off', files: /validationRule-meta/, from: /<active>true/, to: '<active>false' },
  { title: 'keys are not unique', files: /Request_Key__c\.field/, from: /<unique>true/, to: '<unique>false' },
  {
    title: 'keys do not tell capitals apart',
    files: /Request_Key__c\.field/,
    from: /<caseSensitive>true/,
    to: '<caseSensitive>false',
  },
  {
    title: 'picklists take anything',
    files: /(Tier|Motivations)__c\.field/,
    from: /<restricted>true/,
    to: '<restricted>false',
  },
  { title: 'texts may be longer', files: /Headline__c\.field/, from: /<length>255/, to: '<length>300' },
  { title: 'a field that is read may be changed', files: /Crm_Seed/, from: /<editable>false/g, to: '<editable>true' },
  { title: 'a formula says something else', files: /Account_Size_Band__c\.field/, from: /10,000\+/, to: 'big' },
  { title: 'nothing is shared by rule', files: /Reference__c\.sharingRules-meta/ },
  {
    title: 'everybody reads requests',
    files: /Reference_Request__c\.object-meta/,
    from: /<sharingModel>Private/,
    to: '<sharingModel>Read',
  },
  {
    title: 'a hidden field is shown',
    files: /Reference_Requester\.permissionset/,
    from: /Reference__c\.Persona__c/,
    to: 'Reference__c.Satisfaction__c',
  },
];
