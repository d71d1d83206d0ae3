import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What somebody tried at a door of the inside, and whether it let them. */
export interface Visit {
  person: string;
  method: string;
  /** As it was asked for, with ids and query. */
  path: string;
  at: 'own' | 'other';
  isLetIn: boolean;
}

/** A door by its name: ids, numbers and files are what is put in, not what it is. */
export function doorOf({ method, path: asked }: Pick<Visit, 'method' | 'path'>): string {
  const [name = ''] = asked.split('?');
  const parts = name.split('/').map((part, n) => {
    if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(part)) return ':id';
    if (/^\d+$/.test(part)) return ':n';
    return n > 2 && part.includes('.') ? ':file' : part;
  });
  return `${method} ${parts.join('/')}`;
}

type Mark = '✓' | '—' | '·';

/**
 * Who comes in where, for those who run a site: for each door and each kind of person what they get
 * at their own site, and at another. Made of what was really asked.
 *
 * @param people by what they are, with what they are called
 */
export function matrixOf(visits: Visit[], people: readonly (readonly [string, string])[]): string {
  const mark = (door: Visit[], person: string, at: Visit['at']): Mark => {
    const these = door.filter((visit) => visit.person === person && visit.at === at);
    if (these.length === 0) return '·';
    return these.some(({ isLetIn }) => isLetIn) ? '✓' : '—';
  };
  const lines = [
    '# 谁能进哪扇门 · Who comes in where',
    '',
    '由一次测试的真实请求生成。每格前一个是在本站，后一个是在别站：✓ 准许，— 拒绝或什么也看不到，· 未试。',
    'Made of real requests. In each cell first at one’s own site, then at another: ✓ allowed, — refused or nothing to see, · not tried.',
    '',
  ];
  const doors = Map.groupBy(visits, doorOf);
  const groups = Map.groupBy([...doors.keys()].sort(), (door) => door.split('/')[1] ?? '');
  for (const [group, names] of groups) {
    lines.push(`## ${group}`, '', `| 路由 | ${people.map(([, name]) => name).join(' | ')} |`);
    lines.push(`|---|${people.map(() => ':-:').join('|')}|`);
    for (const name of names) {
      const door = doors.get(name) ?? [];
      const cells = people.map(
        ([person]) => `${mark(door, person, 'own')} ${mark(door, person, 'other')}`,
      );
      lines.push(`| \`${name}\` | ${cells.join(' | ')} |`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

export async function writeMatrix(folder: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'routes-by-role.md'), text);
}
