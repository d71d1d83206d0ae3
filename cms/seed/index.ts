import { easy, putPolicy } from '@mingtang/identity';
import { getPayload } from 'payload';
import { readEnv } from '../src/env.ts';
import config from '../src/payload.config.ts';
import { articlesOf, seedPlan } from './seed-plan.ts';
import { writeDemo } from './write/write-demo.ts';

/**
 * Fills an empty database with the demo prefecture; where it is there already, nothing happens.
 *
 *   PUBLIC_PORT    port that readers' browsers name, 8080
 *   SEED=small     the city, one county, two townships, one department: enough for tests
 *   DEMO_PASSWORD  one password for all sign-ins, for tests; otherwise each gets its own
 */
if (process.env.NODE_ENV === 'production') {
  console.error('正式环境不写入演示数据。The demo is never written in production.');
  process.exit(1);
}
const began = performance.now();
const { dataDir } = readEnv(process.env);
const { PUBLIC_PORT = '8080', SEED, DEMO_PASSWORD } = process.env;
const plan = seedPlan({
  now: new Date(),
  publicPort: Number(PUBLIC_PORT),
  size: SEED === 'small' ? 'small' : 'full',
});
console.log(`${plan.sites.length} 个站点，${articlesOf(plan).length} 篇文章`);
const payload = await getPayload({ config, disableOnInit: true });
// Whoever tries the demo is asked for a password and nothing more.
await putPolicy(payload, easy);
await writeDemo(payload, plan, {
  dataDir,
  // Most of the time goes into pictures; tests look at smaller ones.
  pictureWidth: SEED === 'small' ? 640 : 1280,
  ...(DEMO_PASSWORD && { password: DEMO_PASSWORD }),
  say: (line) => console.log(line),
});
console.log(`完成，用时 ${((performance.now() - began) / 1000).toFixed(1)} 秒`);
await payload.destroy();
process.exit(0);
