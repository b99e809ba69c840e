import type { Tree } from './tree.ts';

export interface Finding {
  /** Relative to the root of the tree. */
  file: string;
  message: string;
}

/** One thing that can be known of the source without an org. */
export interface Check {
  name: string;
  needsJava?: boolean;
  run(tree: Tree): Finding[] | Promise<Finding[]>;
}
