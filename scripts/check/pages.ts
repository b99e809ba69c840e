import { type Bundle, bundlesIn } from './bundle.ts';
import type { Check, Finding } from './check.ts';
import { type Known, knownIn } from './known.ts';
import { PAGE_COMPONENTS, PAGE_TEMPLATES, TARGETS } from './platform.ts';
import { list, texts, type Tree, type Xml } from './tree.ts';

/** What a component says of itself. */
function wrongBundle({ targets, configs, api }: Bundle, known: Known): string[] {
  return [
    ...targets.filter((target) => !TARGETS.includes(target)).map((target) => `no target ${target}`),
    ...configs.flatMap((config) => [
      ...config.targets
        .filter((target) => !targets.includes(target))
        .map((target) => `settings for ${target}, where it is not offered`),
      ...config.properties
        .filter(({ name }) => !api.includes(name))
        .map(({ name }) => `${name} is no @api of its class`),
      ...config.objects.filter((object) => !known.object(object)).map((object) => `unknown object ${object}`),
    ]),
  ];
}

const instances = (page: Xml): Xml[] =>
  list(page, 'flexiPageRegions')
    .flatMap((region) => list(region, 'itemInstances'))
    .flatMap((item) => list(item, 'componentInstance'));

const settings = (instance: Xml): Xml[] => list(instance, 'componentInstanceProperties');

function wrongInstance(instance: Xml, page: Xml, bundles: Map<string, Bundle>): string[] {
  const name = String(instance.componentName).replace(/^c:/, '');
  if (name.includes(':')) return PAGE_COMPONENTS.includes(name) ? [] : [`no standard component ${name} is known here`];
  const target = `lightning__${String(page.type)}`;
  const bundle = bundles.get(name);
  if (!bundle?.targets.includes(target)) return [`no component ${name} for a ${String(page.type)}`];
  const configs = bundle.configs.filter(({ targets }) => targets.includes(target));
  const properties = configs.flatMap((config) => config.properties);
  const objects = configs.flatMap((config) => config.objects);
  const set = settings(instance).map((setting) => String(setting.name));
  return [
    ...set
      .filter((one) => !properties.some((property) => property.name === one))
      .map((one) => `${name} has no property ${one}`),
    ...properties
      .filter((property) => property.required && !set.includes(property.name))
      .map((property) => `${name} needs its property ${property.name}`),
    ...(objects.length > 0 && !objects.includes(String(page.sobjectType))
      ? [`${name} is not offered for ${String(page.sobjectType)}`]
      : []),
  ];
}

/** Regions are those of the template; a facet is named by a tab or by a set of tabs. */
function wrongRegions(page: Xml): string[] {
  const template = list(page, 'template').map(({ name }) => String(name))[0] ?? '';
  const regions = PAGE_TEMPLATES[template];
  if (!regions) return [`no template ${template} is known here`];
  const named = (type: string) =>
    list(page, 'flexiPageRegions')
      .filter((region) => region.type === type)
      .flatMap((region) => texts(region, 'name'));
  const facets = instances(page)
    .filter(({ componentName }) => String(componentName).startsWith('flexipage:tab'))
    .flatMap(settings)
    .filter(({ name }) => name === 'tabs' || name === 'body')
    .map(({ value }) => String(value));
  return [
    ...named('Region')
      .filter((name) => !regions.includes(name))
      .map((name) => `no region ${name} in ${template}`),
    ...facets.filter((name) => !named('Facet').includes(name)).map((name) => `no facet ${name}`),
  ];
}

export const pages: Check = {
  name: 'Lightning pages hold components as these offer themselves',
  run(tree: Tree): Finding[] {
    const known = knownIn(tree);
    const bundles = bundlesIn(tree);
    const ofBundles = [...bundles.values()].flatMap((bundle) =>
      wrongBundle(bundle, known).map((message) => ({ file: bundle.file, message })),
    );
    const ofPages = tree.filesOf('flexipage').flatMap((file) => {
      const page = tree.read(file);
      const wrong = instances(page).flatMap((instance) => wrongInstance(instance, page, bundles));
      return [...wrong, ...wrongRegions(page)].map((message) => ({ file, message }));
    });
    return [...ofBundles, ...ofPages];
  },
};
