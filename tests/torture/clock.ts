import { readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';

/**
 * Loaded into a service process before its own code: its clock is off by as many milliseconds as the file says, which is looked
 * at again and again, so that days can pass in the middle of a command.
 */
const file = process.env['CLOCK_FILE'] ?? '';
const EVERY_MS = 50;
const real = Date;
const realNow = Date.now;
let off = 0;

function look(): void {
  off = Number(readFileSync(file, 'utf8'));
}

look();
// Killed, a process keeps nothing of what it compiled: kept by then, the next one is up in half the time.
setTimeout(flushCompileCache, 2000).unref();
setInterval(look, EVERY_MS).unref();
real.now = () => realNow() + off;
globalThis.Date = new Proxy(real, {
  construct: (target, args, as) => Reflect.construct(target, args.length > 0 ? args : [real.now()], as) as object,
});
