import { graphEngine, pmdSecurity } from './analyzer.ts';
import { apexLs } from './apexLs.ts';
import { apexSyntax } from './apexSyntax.ts';
import type { Check } from './check.ts';
import { components } from './components.ts';
import { convert } from './convert.ts';
import { elements } from './elements.ts';
import { fieldReferences } from './fieldReferences.ts';
import { formulas } from './formulas.ts';
import { grants } from './grants.ts';
import { imports } from './imports.ts';
import { layouts } from './layouts.ts';
import { lint } from './lint.ts';
import { pages } from './pages.ts';
import { partReferences } from './partReferences.ts';
import { reports } from './reports.ts';
import { soql } from './soql.ts';

/** In the order of what is quickest to know. */
export const CHECKS: Check[] = [
  elements,
  fieldReferences,
  partReferences,
  layouts,
  pages,
  reports,
  formulas,
  grants,
  imports,
  apexSyntax,
  soql,
  convert,
  components,
  lint,
  apexLs,
  pmdSecurity,
  graphEngine,
];
