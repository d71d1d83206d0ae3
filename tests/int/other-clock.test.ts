import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, inject, test } from 'vitest';

/** A process of its own whose clock is off, as `faketime` would have it. */
async function refusedWith(ahead: number): Promise<string> {
  const shift = `const Real = Date; const now = () => Real.now() + ${ahead};
    globalThis.Date = class extends Real { constructor(...of) { super(...(of.length ? of : [now()])); } static now = now; };`;
  const ask = `${shift}
    const { refuseOtherClock } = await import(${JSON.stringify(sameClock)});
    await refuseOtherClock(process.env.DATABASE_URL).then(
      () => console.log('does what is due'), (error) => console.log(error.message));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', ask], {
    env: { ...process.env, DATABASE_URL: inject('postgres') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return said.trim();
}
const sameClock = path.join(import.meta.dirname, '../../cms/src/same-clock.ts');

const day = 86_400_000;
test.each([
  ['a day ahead', day, /^The clock of this machine is 86\d{3} s ahead/],
  ['a day behind', -day, /^The clock of this machine is -86\d{3} s ahead/],
])(
  'on a machine whose clock is %s nothing that is due is done, and it says why',
  async (_what, off, said) => {
    expect(await refusedWith(off)).toMatch(said);
  },
);

test('a second of drift keeps nobody from anything', async () => {
  expect(await refusedWith(1_000)).toBe('does what is due');
});
