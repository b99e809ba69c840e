import { randomBytes } from 'node:crypto';
import type { AppBundle } from '../build/lastApp.ts';
import type { Vendor } from '../build/vendor.ts';

export interface PageState {
  persona: object;
  host: object;
}

/** The one HTML page; everything on it is drawn by components. */
export function pageDocument(
  vendor: Vendor,
  bundle: AppBundle,
  { persona, host }: PageState,
): { html: string; policy: string } {
  const nonce = randomBytes(16).toString('base64');
  const imports = Object.fromEntries([...vendor.modules].map((name) => [name, `/vendor/${vendor.hash}/${name}.js`]));
  const html = `<!doctype html>
<html lang="en-US" dir="ltr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Lightning Experience</title>
    <link rel="icon" href="/assets/images/logo-noname.svg" />
    <link rel="stylesheet" href="/assets/styles/salesforce-lightning-design-system.min.css" />
    <link rel="stylesheet" href="/shell.css" />
    <script type="importmap" nonce="${nonce}">${json({ imports })}</script>
    <script nonce="${nonce}">window.__persona = ${json(persona)}; window.__host = ${json(host)};</script>
    <script type="module" src="/app/${bundle.hash}/main.js"></script>
  </head>
  <body class="slds-scope"></body>
</html>
`;
  // As in an org: a component talks to its own origin only, so a callout past Apex fails here too.
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
  ].join('; ');
  return { html, policy };
}

export function faultDocument(message: string): string {
  return `<!doctype html><title>The page did not build</title><h1>The page did not build</h1><pre>${asHtml(message)}</pre>`;
}

/** Safe in text and between quotes. */
export function asHtml(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
  return text.replace(/[&<"]/g, (sign) => signs[sign] ?? sign);
}

function json(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
