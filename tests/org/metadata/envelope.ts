import { XMLParser } from 'fast-xml-parser';

const parser = new XMLParser({ parseTagValue: false, removeNSPrefix: true, ignoreAttributes: true });

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');

/** A list repeats its element; what is undefined is left out. */
export function toXml(name: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((each) => toXml(name, each)).join('');
  if (typeof value !== 'object') return `<${name}>${escape(String(value))}</${name}>`;
  const inside = Object.entries(value).map(([key, each]) => toXml(key, each));
  return `<${name}>${inside.join('')}</${name}>`;
}

const namespace = 'http://soap.sforce.com/2006/04/metadata';

const envelope = (body: string, more = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="${namespace}"${more}><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;

export const answerXml = (call: string, result: unknown): string =>
  envelope(`<${call}Response>${toXml('result', result)}</${call}Response>`);

export function faultXml(code: string, message: string): string {
  const text = `<faultcode>sf:${code}</faultcode><faultstring>${escape(`${code}: ${message}`)}</faultstring>`;
  return envelope(`<soapenv:Fault>${text}</soapenv:Fault>`, ' xmlns:sf="http://soap.sforce.com/2006/04/metadata"');
}

export type Values = Record<string, unknown>;
const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;

export const valuesOf = (value: unknown): Values => (isValues(value) ? value : {});

/** The session of the header, the call of the body and what it was given. */
export function readEnvelope(text: string): { session: string; call: string; given: Values } {
  const { Header, Body } = valuesOf(valuesOf(parser.parse(text))['Envelope']);
  const session = valuesOf(valuesOf(Header)['SessionHeader'])['sessionId'];
  const [[call, given] = ['', {}]] = Object.entries(valuesOf(Body));
  return { session: typeof session === 'string' ? session : '', call, given: valuesOf(given) };
}
