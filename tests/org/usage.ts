import { OrgError } from './model.ts';

/** Requests a real org allows a day with some three hundred seats of Enterprise Edition. */
const DAILY_REQUESTS = 300_000;

export interface Call {
  user: string;
  method: string;
  resource: string;
  count: number;
}

/** A unique key that a request wanted and another row had. */
export interface Collision {
  field: string;
  count: number;
}

const TAKEN = /duplicate value found: (\w+) duplicates/;

/** `/sobjects/Account/001…` → `/sobjects/Account/{id}`, so that calls of one kind add up. */
export function resourceName(path: string): string {
  return path
    .split('/')
    .map((part) => (/^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?(-\d+)?$/.test(part) && /\d/.test(part) ? '{id}' : part))
    .join('/');
}

export function startUsage(now: () => Date) {
  let calls = new Map<string, Call>();
  let collisions = new Map<string, number>();
  let total = 0;
  let today = '';
  let used = 0;
  let max = DAILY_REQUESTS;
  return {
    count(user: string, method: string, resource: string, isApiCall: boolean): void {
      const day = now().toISOString().slice(0, 10);
      if (day !== today) [today, used] = [day, 0];
      const key = `${user} ${method} ${resource}`;
      const call = calls.get(key) ?? { user, method, resource, count: 0 };
      call.count += 1;
      calls.set(key, call);
      if (isApiCall) [total, used] = [total + 1, used + 1];
    },
    /** A request that is refused because of a unique key counts once, by the first key it lost. */
    answered(text: string): void {
      const field = TAKEN.exec(text)?.[1];
      if (field) collisions.set(field, (collisions.get(field) ?? 0) + 1);
    },
    /** Calls since the last reading. */
    read(): { total: number; calls: Call[]; collisions: Collision[] } {
      const lost = [...collisions].map(([field, count]) => ({ field, count }));
      const answer = { total, calls: [...calls.values()], collisions: lost };
      calls = new Map();
      collisions = new Map();
      total = 0;
      return answer;
    },
    reset(): void {
      calls = new Map();
      collisions = new Map();
      [total, used, max] = [0, 0, DAILY_REQUESTS];
    },
    /** What may be called a day, and how much of it is used. */
    setQuota(quota: { max?: unknown; used?: unknown }): void {
      const number = (value: unknown, usual: number) => {
        if (value === undefined) return usual;
        if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
        throw new OrgError(400, 'INVALID_QUOTA', 'max and used are whole numbers');
      };
      [max, used] = [number(quota.max, max), number(quota.used, used)];
      today = now().toISOString().slice(0, 10);
    },
    get daily(): { used: number; max: number } {
      return { used, max };
    },
  };
}
