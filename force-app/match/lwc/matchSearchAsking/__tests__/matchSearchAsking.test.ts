import { Asking } from 'c/matchSearchAsking';
import { settle } from '../../../../../config/jest.lwc.mount.js';

test('while one is answered only the last of the others waits, and only its answer is shown', async () => {
  const asking = new Asking();
  const asked: string[] = [];
  const shown: string[] = [];
  const answers: (() => void)[] = [];
  const ask = (name: string) =>
    asking.ask(async () => {
      asked.push(name);
      await new Promise<void>((resolve) => answers.push(resolve));
      return () => shown.push(name);
    });
  ['f', 'fe', 'fee', 'feed'].forEach(ask);
  answers[0]?.();
  await settle();
  expect(asked).toEqual(['f', 'feed']);
  answers[1]?.();
  await settle();
  expect(shown).toEqual(['feed']);
  ask('hay');
  answers[2]?.();
  await settle();
  expect(shown).toEqual(['feed', 'hay']);
});
