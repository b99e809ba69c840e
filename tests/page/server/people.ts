import type { OrgForPages } from './org.ts';
import { PersonOrg } from './org.ts';

export interface Person {
  username: string;
  label: string;
}

/** What a page knows of the person who looks at it. */
export interface Persona extends Person {
  id: string;
  name: string;
  timeZone: string;
  permissions: string[];
  /** Custom tabs that stand in the navigation bar. */
  tabs: string[];
}

const COOKIE = 'persona';
const NO_ZONE = 'UTC';

export class People {
  readonly list: Person[];
  readonly #org: OrgForPages;
  readonly #orgs = new Map<string, PersonOrg>();

  constructor(list: Person[], org: OrgForPages) {
    if (!list.length) throw new Error('The page host needs at least one person');
    this.list = list;
    this.#org = org;
  }

  /** `rep` or `rep@vouchsafe.test`: somebody of the menu, or any other active user of the org. */
  named(name: string): Person | undefined {
    const listed = this.list.find(({ username }) => username === name || username.split('@')[0] === name);
    const username = name.includes('@') ? name : `${name}@${this.list[0]?.username.split('@')[1]}`;
    return listed ?? (this.#isActive(username) ? { username, label: username } : undefined);
  }

  #isActive(username: string): boolean {
    try {
      this.#org.permissionsOf(username);
      return true;
    } catch {
      return false;
    }
  }

  ofCookie(header: string | undefined): Person {
    const value = header?.split(/;\s*/).find((part) => part.startsWith(`${COOKIE}=`));
    const known = value && this.named(decodeURIComponent(value.slice(COOKIE.length + 1)));
    return known || (this.list[0] as Person);
  }

  cookieFor({ username }: Person): string {
    return `${COOKIE}=${encodeURIComponent(username)}; Path=/; HttpOnly; SameSite=Lax`;
  }

  orgOf({ username }: Person): PersonOrg {
    const known = this.#orgs.get(username) ?? new PersonOrg(this.#org, username);
    this.#orgs.set(username, known);
    return known;
  }

  async persona(person: Person): Promise<Persona> {
    const info = await this.orgOf(person).get<{ user_id: string; name: string; zoneinfo?: string }>(
      '/services/oauth2/userinfo',
    );
    const listed = this.list.some(({ username }) => username === person.username);
    return {
      username: person.username,
      label: listed ? person.label : info.name,
      id: info.user_id,
      name: info.name,
      timeZone: info.zoneinfo ?? NO_ZONE,
      permissions: this.#org.permissionsOf(person.username),
      tabs: this.#org.tabsOf(person.username),
    };
  }
}
