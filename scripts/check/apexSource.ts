import {
  ApexErrorListener,
  type ApexParserBaseListener,
  type ApexParserRuleContext,
  ApexParserFactory,
  ApexParseTreeWalker,
  type CompilationUnitContext,
} from '@apexdevtools/apex-parser';
import type { Tree } from './tree.ts';

class Faults extends ApexErrorListener {
  readonly found: string[] = [];
  override apexSyntaxError(line: number, column: number, message: string): void {
    this.found.push(`${line}:${column} ${message}`);
  }
}

export interface ApexClass {
  unit: CompilationUnitContext;
  /** What does not parse, as `line:column message`. */
  faults: string[];
}

export function parseApex(source: string): ApexClass {
  const faults = new Faults();
  const { parser } = ApexParserFactory.createLexerAndParser(source, faults);
  return { unit: parser.compilationUnit(), faults: faults.found };
}

export function walkApex<Listener extends ApexParserBaseListener>(tree: ApexParserRuleContext, listener: Listener) {
  ApexParseTreeWalker.DEFAULT.walk(listener, tree);
  return listener;
}

export const classesOf = (tree: Tree): string[] => tree.files.filter((file) => file.endsWith('.cls'));
