import { bodyHash } from '../decision/key.ts';
import { inOrder, type PolicyContent } from './content.ts';

/** A content, and the version in force while it was looked at: neither may have changed since it was tried. */
export const triedHash = ({ settings, rules }: PolicyContent, against: number): string =>
  bodyHash({ settings, rules: inOrder(rules), against });
