import type { ActivityType } from '#api/activity/schema.ts';
import type { Calendar } from '#api/policy/company.ts';
import type { Party, RequestStatus } from '#api/request/schema.ts';

/** One request of the sheet in README.md. */
export interface SheetRequest {
  number: string;
  /** Null: for the press, without a deal. */
  deal: string | null;
  seller: 'rep' | 'rep2' | 'pr';
  team: 'Field' | 'Inside' | null;
  activityType: ActivityType;
  path: 'Self-fulfill' | 'Manager-fulfill';
  rush: boolean;
  stops: SheetStop[];
}

export interface SheetStop {
  at: string;
  status: RequestStatus;
  party: Party;
  /** Who took the step that led there. */
  by: 'requester' | 'owner' | 'manager';
}

export const SHEET_NOW = new Date('2026-04-01T12:00:00Z');
export const SHEET_CALENDAR: Calendar = {
  ...{ timeZone: 'UTC', from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5], holidays: [] },
};

/** Number, first day (asked at nine), path, activity, team, rush; then with whom for how many hours, as README.md says. */
const LINES = `
R01 2026-01-05 team call Field - O4 M2 F1 C6 F1 D16 R4 .
R02 2026-01-05 team call Inside rush O2 M1 F1 C3 F1 D8 R2 .
R03 2026-01-06 team visit Field - O12 M4 F2 C20 F2 D40 R8 .
R04 2026-01-07 team call Field - M2 F2 C4 F2 D16 R4 .
R05 2026-01-08 team quote Inside - M4 F2 C8 F2 D8 R8 .
R06 2026-01-12 self call Field rush F1 C4 F1 D8 K2 .
R07 2026-01-13 self quote Inside - F2 C5 F1 D8 K4 .
R08 2026-01-14 self call Field - O6 F1 C4 F1 D16 K4 .
R09 2026-01-15 team call Inside - O20 M2 F2 C14 F2 D16 R4 .
R10 2026-01-19 team call - - O3 N
R11 2026-02-02 team call Field rush O6 M2 F1 C8 F1 D16 R4 .
R12 2026-02-02 team visit Inside - O10 M6 F2 C24 F2 D40 R8 .
R13 2026-02-03 team group Field - O4 M2 F2 C10 F2 D24 R4 .
R14 2026-02-04 team call Field - M1 F1 C5 F1 D8 R4 .
R15 2026-02-05 team quote - - M3 F1 C6 F2 D8 R2 .
R16 2026-02-09 self call Inside - F2 C10 F2 D8 K2 .
R17 2026-02-10 self quote Field - O8 F1 C3 F2 D8 K4 .
R18 2026-02-11 team call Inside rush O30 M6 U
R19 2026-02-12 team call Field - O4 X
R20 2026-03-02 team call Field - O5 M3 F1 C8 F1 D16 R4 .
R21 2026-03-03 team call Inside - O2 M2 F1 C4 F1 D16 R4 .
R22 2026-03-04 team visit Field rush O16 M4 F2 C16 F2 D
R23 2026-03-05 team group Inside - M2 F2 C6 F2 D
R24 2026-03-09 self quote Field - F1 C2 F1 D8 K8 .
R25 2026-03-10 self call - rush O4 F1 C2 F1 D8 K2 .
R26 2026-03-11 team call Field - O9 M1 F1 C8 F1 D8 R
R27 2026-03-16 team call Inside - O
R28 2026-03-23 team visit Field - O6 M
R29 2026-03-30 self call Field rush F2 C
R30 2025-12-29 team call Inside - O16 M4 F2 C8 F2 D16 R4 .
`;

const ACTIVITIES: Record<string, ActivityType> = {
  ...{ call: 'Reference call', visit: 'Site visit', quote: 'Quote', group: 'Group call' },
};
const STATES: Record<string, [RequestStatus, Party]> = {
  O: ['Pending Approval', 'Account Owner'],
  M: ['In Progress', 'Reference Manager'],
  F: ['In Progress', 'Fulfiller'],
  C: ['In Progress', 'Customer'],
  D: ['Scheduled', 'Fulfiller'],
  R: ['Completed', 'Requester'],
  K: ['Completed', 'Account Owner'],
  '.': ['Completed', 'Nobody'],
  N: ['Not Approved', 'Nobody'],
  U: ['Unfulfilled', 'Nobody'],
  X: ['Cancelled', 'Nobody'],
};
const SELLERS = { Field: 'rep', Inside: 'rep2' } as const;

/** Who takes the step that ends a stay: who arranges also tells what the customer said; who asked withdraws. */
function actor(from: string | undefined, to: string, self: boolean): SheetStop['by'] {
  if (from === undefined || from === 'R' || to === 'X') return 'requester';
  if (from === 'O' || from === 'K') return 'owner';
  return self ? 'requester' : 'manager';
}

const HOUR_MS = 3_600_000;

/** So many hours later on a clock that runs on weekdays from nine to five; it stops at five. */
function later(at: Date, hours: number): Date {
  let [time, left] = [at.getTime(), hours];
  while (left > 0) {
    const now = new Date(time);
    const works = now.getUTCDay() % 6 !== 0 && now.getUTCHours() >= 9 && now.getUTCHours() < 17;
    if (works) left -= 1;
    time += HOUR_MS;
  }
  return new Date(time);
}

function requestOf(line: string): SheetRequest {
  const [number = '', day = '', path = '', activity = '', team = '', rush = '', ...stays] = line.split(' ');
  const stops: SheetStop[] = [];
  let at = new Date(`${day}T09:00:00Z`);
  for (const [index, stay] of stays.entries()) {
    const [letter = '', hours] = [stay.slice(0, 1), Number(stay.slice(1))];
    const [status, party] = STATES[letter] ?? ['Draft', 'Nobody'];
    stops.push({
      at: at.toISOString(),
      status,
      party,
      by: actor(stays[index - 1]?.slice(0, 1), letter, path === 'self'),
    });
    at = later(at, hours);
  }
  const known = team === 'Field' || team === 'Inside' ? team : null;
  return {
    number,
    deal: known && number.replace('R', 'D'),
    seller: known ? SELLERS[known] : 'pr',
    team: known,
    activityType: ACTIVITIES[activity] ?? 'Reference call',
    path: path === 'self' ? 'Self-fulfill' : 'Manager-fulfill',
    rush: rush === 'rush',
    stops,
  };
}

export const SHEET_REQUESTS: SheetRequest[] = LINES.trim().split('\n').map(requestOf);
