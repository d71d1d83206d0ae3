import { expect, test } from 'vitest';
import { newestInTurn } from './newest-in-turn.ts';

const gate = () => Promise.withResolvers<string>();

test('of what waits the newest is done, and nothing of it while the first is under way', async () => {
  const inTurn = newestInTurn();
  const [first, last] = [gate(), gate()];
  const begun: string[] = [];
  const work = (name: string, end: Promise<string>) => () => {
    begun.push(name);
    return end;
  };
  const answers = [
    inTurn('甲', work('first', first.promise)),
    inTurn('甲', work('second', first.promise)),
    inTurn('甲', work('third', last.promise)),
  ];
  expect(await answers[1]).toBeUndefined();
  expect(begun).toEqual(['first']);
  first.resolve('one');
  expect(await answers[0]).toBe('one');
  last.resolve('three');
  expect(await answers[2]).toBe('three');
  expect(begun).toEqual(['first', 'third']);
});

test('one who comes while the turn is handed on waits for it', async () => {
  const inTurn = newestInTurn();
  const [first, second] = [gate(), gate()];
  let running = 0;
  const alone = (end: Promise<string>) => async () => {
    running += 1;
    expect(running).toBe(1);
    await end;
    running -= 1;
    return 'done';
  };
  const one = inTurn('甲', alone(first.promise));
  const two = inTurn('甲', alone(second.promise));
  first.resolve('');
  await one;
  const three = inTurn('甲', alone(Promise.resolve('')));
  second.resolve('');
  expect(await Promise.all([two, three])).toEqual(['done', 'done']);
});

test('nobody waits for another person, nor for work that failed', async () => {
  const inTurn = newestInTurn();
  const never = gate();
  void inTurn('甲', () => never.promise);
  expect(await inTurn('乙', async () => 'done')).toBe('done');
  await expect(inTurn('乙', () => Promise.reject(new Error('fails')))).rejects.toThrow('fails');
  expect(await inTurn('乙', async () => 'again')).toBe('again');
});
