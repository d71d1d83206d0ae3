import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { CannotOpen, keyringFrom } from './keyring.ts';
import { seal } from './seal.ts';

const newKey = () => randomBytes(32).toString('base64url');
const header = {
  id: crypto.randomUUID(),
  kind: 'wish',
  site: crypto.randomUUID(),
  number: 'W20261127-000000',
};
const content = {
  values: { wish: '路灯', ways: ['a', 'b'] },
  codeKey: 'A'.repeat(43),
  sentAt: '2026-11-27T00:00:00Z',
};

test('what is sealed to the current key is opened, and says nothing before', async () => {
  const { current, open } = await keyringFrom(newKey());
  const sealed = await seal(current, header, content);
  expect(sealed.includes(Buffer.from('路灯'))).toBe(false);
  expect(await open({ ...header, keyId: current.id }, sealed)).toEqual(content);
});

test('answers of different length are sealed alike', async () => {
  const { current } = await keyringFrom(newKey());
  const longer = { ...content, values: { wish: '修好村口的路灯'.repeat(20) } };
  expect(await seal(current, header, content)).toHaveLength(
    (await seal(current, header, longer)).length,
  );
});

test('the same key has the same name at every start', async () => {
  const key = newKey();
  expect((await keyringFrom(key)).current).toEqual((await keyringFrom(`demo-${key}`)).current);
});

test.each(['id', 'kind', 'site', 'number'] as const)(
  'an envelope with another %s does not open',
  async (part) => {
    const { current, open } = await keyringFrom(newKey());
    const sealed = await seal(current, header, content);
    const moved = { ...header, keyId: current.id, [part]: 'other' };
    await expect(open(moved, sealed)).rejects.toThrow(CannotOpen);
  },
);

test.each(['', 'short', 'A'.repeat(44)])('"%s" is no key', async (setting) => {
  await expect(keyringFrom(setting)).rejects.toThrow('INTAKE_KEYS');
});
