import { circuitBreaker, CircuitState, ConsecutiveBreaker, ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { SalesforceFault } from './errors.ts';

/** So many calls in a row without an answer, and nobody waits any longer for an org that is away. */
const OPENS_AFTER = 8;
/** Milliseconds until one call may try again; the others are told at once. */
const TRIES_AGAIN_AFTER = 5_000;
/** Repeats of one harmless call, and until when they may begin: with the deadline of the last one still within the
 *  19 s after which the service answers by itself. */
const REPEATS = { most: 2, withinMs: 2_000, pauseMs: 100, longestPauseMs: 800 };

/** What an answer of the org tells about the day's requests, as of the latest one. */
export interface Usage {
  used: number;
  limit: number;
}

/** The one way to one org, shared by all its sessions: its circuit breaker, its repeats, its allowance. */
export class Line {
  usage: Usage | null = null;
  /** When a call last went without an answer, a valid session or an allowance; milliseconds. */
  troubledAt: number | null = null;
  readonly #breaker = circuitBreaker(handleWhen(isOutage), {
    breaker: new ConsecutiveBreaker(OPENS_AFTER),
    halfOpenAfter: TRIES_AGAIN_AFTER,
  });

  get isOpen(): boolean {
    return this.#breaker.state !== CircuitState.Closed;
  }

  /** The part of the day's requests that is used, 0 to 1. */
  get share(): number {
    return this.usage && this.usage.limit > 0 ? this.usage.used / this.usage.limit : 0;
  }

  /** One call. A refusal is an answer too: only silence, a broken connection and a fault of the org count as an outage. */
  async once<T>(send: () => Promise<T>): Promise<T> {
    // cockatiel lets those who come meanwhile wait for the one that tries.
    if (this.#breaker.state === CircuitState.HalfOpen) throw openCircuit();
    const settled = await this.#breaker
      .execute(() => send().then((value) => ({ value }), answered))
      .catch((fault: unknown) => {
        this.#note(fault);
        throw fault instanceof SalesforceFault ? fault : openCircuit(fault);
      });
    if ('value' in settled) return settled.value;
    this.#note(settled.refusal);
    throw settled.refusal;
  }

  /** A call that may be sent again without harm: a reading, or signing in. */
  async harmless<T>(send: () => Promise<T>): Promise<T> {
    const start = Date.now();
    const again = (fault: unknown) => mayPass(fault) && Date.now() - start < REPEATS.withinMs;
    const { most, pauseMs, longestPauseMs } = REPEATS;
    const backoff = new ExponentialBackoff({ initialDelay: pauseMs, maxDelay: longestPauseMs });
    return retry(handleWhen(again), { maxAttempts: most, backoff }).execute(() => this.once(send));
  }

  #note(fault: unknown): void {
    if (!(fault instanceof SalesforceFault)) return;
    if (isOutage(fault) || fault.kind === 'session' || fault.kind === 'quota') this.troubledAt = Date.now();
    // The answer that refuses need not carry the count.
    if (fault.kind === 'quota') this.usage = { limit: 1, ...this.usage, used: this.usage?.limit ?? 1 };
  }
}

const OUTAGES = new Set(['unavailable', 'timeout', 'reset']);
const isOutage = (fault: unknown): boolean =>
  fault instanceof SalesforceFault && OUTAGES.has(fault.kind) && !fault.isOverload;

/** Worth a second try at once. A silence was waited for long enough, and an overload does not pass by asking more. */
const mayPass = (fault: unknown): boolean =>
  isOutage(fault) && fault instanceof SalesforceFault && fault.kind !== 'timeout' && fault.code !== OPEN;

function answered(fault: unknown): { refusal: unknown } {
  if (isOutage(fault)) throw fault;
  return { refusal: fault };
}

const OPEN = 'CIRCUIT_OPEN';
const openCircuit = (cause?: unknown): SalesforceFault =>
  new SalesforceFault('unavailable', {
    code: OPEN,
    message: 'Salesforce did not answer several times in a row',
    cause,
  });
