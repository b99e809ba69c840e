import { chromiumPath } from '../page/chromium.ts';

/** Once for all workers: two that unpack the same Chromium at the same moment would run half of one. */
export default async function setup(): Promise<void> {
  process.env.CHROMIUM_PATH = await chromiumPath();
}
