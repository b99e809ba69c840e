import type { Org } from '../org.ts';
import { userNamed } from '../sessions.ts';

function unescape(text: string): string {
  const names: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => names[name] ?? '');
}

function envelope(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:partner.soap.sforce.com" xmlns:sf="urn:fault.partner.soap.sforce.com"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;
}

function fault(code: string, message: string): { status: number; xml: string } {
  const text = `<soapenv:Fault><faultcode>sf:${code}</faultcode><faultstring>${code}: ${message}</faultstring></soapenv:Fault>`;
  return { status: 500, xml: envelope(text) };
}

/** POST /services/Soap/u/NN.0: `login` with any password, and `logout`; no other SOAP call is imitated. */
export function soap(org: Org, version: string, body: string): { status: number; xml: string } {
  const session = /<(?:\w+:)?sessionId>([^<]*)</.exec(body)?.[1];
  if (/<(?:\w+:)?logout[\s/>]/.test(body)) {
    org.sessions.close(session ?? '');
    return { status: 200, xml: envelope('<logoutResponse/>') };
  }
  const username = /<(?:\w+:)?username>([^<]*)</.exec(body)?.[1];
  if (!/<(?:\w+:)?login[\s>]/.test(body) || username === undefined)
    return fault('UNSUPPORTED_API_VERSION', 'the local org imitates no SOAP call but login and logout');
  const user = userNamed(org.store, unescape(username));
  if (!user) return fault('INVALID_LOGIN', 'Invalid username, password, security token; or user locked out.');
  const { token } = org.sessions.open(user.Id, 'api');
  const server = `${org.url}/services/Soap/u/${version}/${org.id.slice(0, 15)}`;
  return {
    status: 200,
    xml: envelope(
      `<loginResponse><result><metadataServerUrl>${server}</metadataServerUrl><passwordExpired>false</passwordExpired><sandbox>false</sandbox><serverUrl>${server}</serverUrl><sessionId>${token}</sessionId><userId>${user.Id}</userId><userInfo><organizationId>${org.id}</organizationId><userId>${user.Id}</userId></userInfo></result></loginResponse>`,
    ),
  };
}
