import { expect, test } from 'vitest';
import { easy, faultOfPolicy, policyFrom, strict } from './policy.ts';

test('where nothing was set, the strict rules hold; what was set takes the place of its part', () => {
  expect(policyFrom(undefined)).toEqual(strict);
  expect(policyFrom(easy)).toEqual(easy);
  const set = { session: { idleMinutes: 15 }, networks: { auditor: ['10.0.0.0/8'] } };
  expect(policyFrom(set)).toMatchObject({
    session: { idleMinutes: 15, absoluteHours: strict.session.absoluteHours },
    networks: { auditor: ['10.0.0.0/8'] },
    password: strict.password,
  });
});

test.each([
  [{ password: { shortest: 4 } }, 'password.shortest'],
  [{ session: { idleMinutes: 0 } }, 'session.idleMinutes'],
  [{ attempts: { account: { attempts: 0 } } }, 'attempts.account.attempts'],
  [{ networks: { mayor: [] } }, 'networks.mayor'],
  [{ networks: { auditor: '10.0.0.0/8' } }, 'networks.auditor'],
  [{ secondFactor: ['mayor'] }, 'secondFactor.mayor'],
  [{ sesion: {} }, 'sesion'],
  [[], 'rules'],
])('%j is refused, by the name of what is wrong, and weakens nothing', (set, fault) => {
  expect(faultOfPolicy(set)).toBe(fault);
  expect(policyFrom(set)).toEqual(strict);
});
