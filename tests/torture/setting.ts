import type { Random } from './random.ts';
import type { Recorder } from './recorder.ts';
import type { World } from './world.ts';

/** What everybody needs who takes part. */
export interface Setting {
  world: World;
  recorder: Recorder;
  random: Random;
  /** Whether enough has happened. */
  isOver(): boolean;
}
