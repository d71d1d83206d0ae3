import type { Words } from '@mingtang/tenancy';
import { moment } from '@mingtang/tenancy/admin/client';
import type { InstalledBuild } from '../queries/theme-standing.ts';

/** What people call a build: when it was built, and enough of its hash to tell two of a minute apart. */
export function buildName(builds: InstalledBuild[], build: string | undefined): Words {
  const found = builds.find((one) => (build === undefined ? one.isNewest : one.build === build));
  if (!found) return { zh: '未安装的版本', en: 'a version that is not installed' };
  const name = `${moment(found.builtAt)} · ${found.build.slice(0, 6)}`;
  return found.isNewest
    ? { zh: `${name}（最新）`, en: `${name} (newest)` }
    : { zh: name, en: name };
}
