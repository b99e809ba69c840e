/** What the org has told somebody: in the bell of a person, or by e-mail. */
export interface Told {
  kind: 'bell' | 'e-mail';
  at: string;
  /** Ids of users, or addresses. */
  to: string[];
  title: string;
  body: string;
  /** What a bell opens: a record, or a page as JSON. */
  target: string | null;
}

/** What was sent, the latest last; what is taken back with its request was never sent. */
export function startOutbox() {
  let sent: Told[] = [];
  let sending: Told[] = [];
  return {
    send: (told: Told) => void sending.push(told),
    commit(): void {
      sent.push(...sending);
      sending = [];
    },
    rollback(): void {
      sending = [];
    },
    read: (): Told[] => sent,
    clear(): void {
      [sent, sending] = [[], []];
    },
  };
}
