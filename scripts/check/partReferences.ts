import type { Check, Finding } from './check.ts';
import { list, nameOf, objectOf, texts, type Tree, type Xml } from './tree.ts';

type Names = (xml: Xml, file: string) => unknown[];

interface Rule {
  /** Suffix of the file that names something. */
  from: string;
  what: string;
  names: Names;
  /** All that exist. */
  among: (tree: Tree) => string[];
}

const named = (suffix: string) => (tree: Tree) => tree.filesOf(suffix).map(nameOf);
const overrides: Names = (xml) => list(xml, 'actionOverrides').flatMap((override) => texts(override, 'content'));
const standardTab = /^standard-/;

const RULES: Rule[] = [
  { from: 'tab', what: 'page', names: (xml) => texts(xml, 'flexiPage'), among: named('flexipage') },
  {
    from: 'app',
    what: 'tab',
    names: (xml) => texts(xml, 'tabs').filter((tab) => !standardTab.test(tab)),
    among: named('tab'),
  },
  { from: 'app', what: 'page', names: overrides, among: named('flexipage') },
  { from: 'object', what: 'page', names: overrides, among: named('flexipage') },
  {
    from: 'object',
    what: 'compact layout',
    names: (xml, file) =>
      texts(xml, 'compactLayoutAssignment')
        .filter((name) => name !== 'SYSTEM')
        .map((name) => `${nameOf(file)}.${name}`),
    among: (tree) => tree.filesOf('compactLayout').map((file) => `${objectOf(file)}.${nameOf(file)}`),
  },
  {
    from: 'field',
    what: 'value set',
    names: (xml) => list(xml, 'valueSet').flatMap((set) => texts(set, 'valueSetName')),
    among: named('globalValueSet'),
  },
  {
    from: 'sharingRules',
    what: 'group',
    names: (xml) =>
      ['sharingCriteriaRules', 'sharingOwnerRules']
        .flatMap((kind) => list(xml, kind))
        .flatMap((rule) => [...list(rule, 'sharedTo'), ...list(rule, 'sharedFrom')])
        .flatMap((people) => texts(people, 'group')),
    among: named('group'),
  },
];

const deadEnds = (tree: Tree): Finding[] =>
  RULES.flatMap(({ from, what, names, among }) => {
    const existing = among(tree);
    return tree.filesOf(from).flatMap((file) =>
      names(tree.read(file), file)
        .map(String)
        .filter((name) => !existing.includes(name))
        .map((name) => ({ file, message: `no ${what} ${name}` })),
    );
  });

/** A component stands on a page only where its own file offers it for pages of this kind. */
function components(tree: Tree): Finding[] {
  const offered = (name: string, page: string) => {
    const file = tree.files.find((path) => path.endsWith(`/lwc/${name}/${name}.js-meta.xml`));
    const targets = file && tree.read(file).isExposed === 'true' ? list(tree.read(file), 'targets') : [];
    return targets.flatMap((target) => texts(target, 'target')).includes(`lightning__${page}`);
  };
  return tree.filesOf('flexipage').flatMap((file) => {
    const page = tree.read(file);
    return list(page, 'flexiPageRegions')
      .flatMap((region) => list(region, 'itemInstances'))
      .flatMap((item) => list(item, 'componentInstance'))
      .map((component) => String(component.componentName).replace(/^c:/, ''))
      .filter((name) => !/^(force|flexipage):/.test(name) && !offered(name, String(page.type)))
      .map((name) => ({ file, message: `no component ${name} for a ${String(page.type)}` }));
  });
}

export const partReferences: Check = {
  name: 'pages, tabs, components, groups and value sets that are named exist',
  run: (tree) => [...deadEnds(tree), ...components(tree)],
};
