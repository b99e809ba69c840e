import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Chromium must start without a sandbox in a container, and stay silent on the network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const NO_CHROMIUM =
  'No Chromium found. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to a Chromium or Chrome.';

/** The one named by CHROMIUM_PATH, else the system's; undefined where there is neither. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment.CHROMIUM_PATH;
  if (!named) return SYSTEM.find((path) => existsSync(path));
  if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file`);
  return named;
}

/** The one that came with `npm ci`, for Linux on x64: unpacked into the temporary folder, with the libraries it needs. */
async function packagedChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // Only where it believes itself in a Lambda does the package bring its shared libraries.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** @throws Error saying how to get one */
export async function chromiumPath(): Promise<string> {
  const path = findChromium() ?? (await packagedChromium());
  if (!path) throw new Error(NO_CHROMIUM);
  return path;
}

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: FLAGS });
}
