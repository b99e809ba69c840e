import { notify, subscribe } from 'c/changes';

test('a listener hears of its record, of every record when it named none, and no more after the end', () => {
  const mine = jest.fn();
  const any = jest.fn();
  const ends = [subscribe(mine, () => 'a'), subscribe(any)];
  notify('a');
  notify('b');
  expect(mine).toHaveBeenCalledTimes(1);
  expect(any).toHaveBeenCalledTimes(2);
  ends.forEach((end) => end());
  notify('a');
  expect(mine).toHaveBeenCalledTimes(1);
  expect(any).toHaveBeenCalledTimes(2);
});

test('a component that is shown for another record hears of that one', () => {
  let shown = 'a';
  const heard = jest.fn();
  const end = subscribe(heard, () => shown);
  shown = 'b';
  notify('a');
  expect(heard).not.toHaveBeenCalled();
  notify('b');
  end();
  expect(heard).toHaveBeenCalledTimes(1);
});
