import { FORCE_APP } from '../page/build/folders.ts';
import { chromiumPath } from '../page/chromium.ts';
import { filesOf } from '../page/metadata/files.ts';
import { Builds } from '../page/server/builds.ts';

/** Once for all workers: two that unpack the same Chromium at the same moment would run half of one, and two that build
 *  the same pages would take twice as long. */
export default async function setup(): Promise<void> {
  process.env.CHROMIUM_PATH = await chromiumPath();
  await new Builds(filesOf(FORCE_APP), 'production').current();
}
