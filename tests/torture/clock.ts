import { readFileSync } from 'node:fs';

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
setInterval(look, EVERY_MS).unref();
real.now = () => realNow() + off;
globalThis.Date = new Proxy(real, {
  construct: (target, args, as) => Reflect.construct(target, args.length > 0 ? args : [real.now()], as) as object,
});
