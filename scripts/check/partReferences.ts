import { bundlesIn } from './bundle.ts';
import type { Check, Finding } from './check.ts';
import { type Known, knownIn } from './known.ts';
import { list, nameOf, objectOf, texts, type Tree, type Xml } from './tree.ts';

interface Rule {
  /** Suffix of the file that names something. */
  from: string;
  /** What it names, in words; the first word of the name where it may be of several kinds. */
  what?: string;
  names(xml: Xml, file: string): unknown[];
  exists(name: string, tree: Tree, known: Known): boolean;
}

type Exists = Rule['exists'];

const oneOf =
  (suffix: string): Exists =>
  (name, tree) =>
    tree.filesOf(suffix).some((file) => nameOf(file) === name);
const anObject: Exists = (name, _, known) => known.object(name);
const ofObject: Exists = (name, tree) =>
  tree.filesOf('compactLayout').some((file) => `${objectOf(file)}.${nameOf(file)}` === name);
const forTab: Exists = (name, tree) => bundlesIn(tree).get(name)?.targets.includes('lightning__Tab') ?? false;
/** `standard-Account` is the tab of an object the platform has. */
const aTab: Exists = (name, tree, known) =>
  oneOf('tab')(name, tree, known) || (name.startsWith('standard-') && known.object(name.slice('standard-'.length)));

const overrides: Rule['names'] = (xml) =>
  list(xml, 'actionOverrides').flatMap((override) => texts(override, 'content'));

const PEOPLE: Record<string, string> = {
  group: 'group',
  queue: 'queue',
  role: 'role',
  roleAndSubordinates: 'role',
  roleAndSubordinatesInternal: 'role',
};
/** As `group Managers`, `role CEO`. */
const sharedWith = (people: Xml[]): string[] =>
  people.flatMap((one) => Object.keys(one).flatMap((kind) => texts(one, kind).map((name) => `${kind} ${name}`)));
const somebody: Exists = (name, tree, known) => {
  const [kind = '', who = ''] = name.split(' ');
  return kind === 'allInternalUsers' || oneOf(PEOPLE[kind] ?? kind)(who, tree, known);
};
const SHARING_RULES = ['sharingCriteriaRules', 'sharingGuestRules', 'sharingOwnerRules', 'sharingTerritoryRules'];

/** Shares of folders name the kind of whom they are for in a word of its own. */
const folderShares: Rule['names'] = (xml) =>
  list(xml, 'folderShares').map(
    ({ sharedToType, sharedTo }) => `${String(sharedToType).toLowerCase()} ${String(sharedTo)}`,
  );

const RULES: Rule[] = [
  { from: 'tab', what: 'page', names: (xml) => texts(xml, 'flexiPage'), exists: oneOf('flexipage') },
  { from: 'tab', what: 'component for a tab:', names: (xml) => texts(xml, 'lwcComponent'), exists: forTab },
  {
    from: 'tab',
    what: 'object',
    names: (xml, file) => (xml.customObject === 'true' ? [nameOf(file)] : []),
    exists: anObject,
  },
  { from: 'app', what: 'tab', names: (xml) => texts(xml, 'tabs'), exists: aTab },
  { from: 'app', what: 'page', names: overrides, exists: oneOf('flexipage') },
  { from: 'app', what: 'page', names: (xml) => texts(xml, 'utilityBar'), exists: oneOf('flexipage') },
  {
    from: 'app',
    what: 'object',
    names: (xml) => list(xml, 'actionOverrides').flatMap((override) => texts(override, 'pageOrSobjectType')),
    exists: anObject,
  },
  { from: 'object', what: 'page', names: overrides, exists: oneOf('flexipage') },
  {
    from: 'object',
    what: 'compact layout',
    names: (xml, file) =>
      texts(xml, 'compactLayoutAssignment')
        .filter((name) => name !== 'SYSTEM')
        .map((name) => `${nameOf(file)}.${name}`),
    exists: ofObject,
  },
  {
    from: 'field',
    what: 'value set',
    names: (xml) => list(xml, 'valueSet').flatMap((set) => texts(set, 'valueSetName')),
    exists: oneOf('globalValueSet'),
  },
  { from: 'flexipage', what: 'object', names: (xml) => texts(xml, 'sobjectType'), exists: anObject },
  { from: 'layout', what: 'object', names: (_, file) => [nameOf(file).split('-')[0]], exists: anObject },
  { from: 'md', what: 'object', names: (_, file) => [`${nameOf(file).split('.')[0]}__mdt`], exists: anObject },
  { from: 'listView', names: (xml) => sharedWith(list(xml, 'sharedTo')), exists: somebody },
  { from: 'listView', what: 'queue', names: (xml) => texts(xml, 'queue'), exists: oneOf('queue') },
  { from: 'sharingRules', what: 'object', names: (_, file) => [nameOf(file)], exists: anObject },
  {
    from: 'sharingRules',
    names: (xml) =>
      SHARING_RULES.flatMap((kind) => list(xml, kind)).flatMap((rule) =>
        sharedWith([...list(rule, 'sharedTo'), ...list(rule, 'sharedFrom')]),
      ),
    exists: somebody,
  },
  { from: 'reportFolder', names: folderShares, exists: somebody },
  { from: 'dashboardFolder', names: folderShares, exists: somebody },
  {
    from: 'namedCredential',
    what: 'external credential',
    names: (xml) => list(xml, 'namedCredentialParameters').flatMap((one) => texts(one, 'externalCredential')),
    exists: oneOf('externalCredential'),
  },
];

export const partReferences: Check = {
  name: 'pages, tabs, objects, groups, credentials and value sets that are named exist',
  run(tree): Finding[] {
    const known = knownIn(tree);
    return RULES.flatMap(({ from, what, names, exists }) =>
      tree.filesOf(from).flatMap((file) =>
        names(tree.read(file), file)
          .map(String)
          .filter((name) => !exists(name, tree, known))
          .map((name) => ({ file, message: `no ${what === undefined ? '' : `${what} `}${name}` })),
      ),
    );
  },
};
