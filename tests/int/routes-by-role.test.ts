import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { APIError, type CollectionSlug } from 'payload';
import { beforeAll, expect, test, vi } from 'vitest';
import { drillsFolder } from '../../scripts/drills.mjs';
import { bootInside } from './boot-inside.ts';
import { type Door, doorsOf, filledIn } from './doors.ts';
import type { Answer, Asking } from './rest-client.ts';
import { buildTwoTowns, type Kind, type TwoTowns } from './two-towns.ts';

/**
 * Everybody tries every door of the inside, at their own site and at another. What came of it is
 * written for those who run a site: `routes-by-role.md`, beside the report of the drills.
 */
vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 });

let inside: Awaited<ReturnType<typeof bootInside>>;
let towns: TwoTowns;
const folder = drillsFolder();
/** Name of a picture of each site, as it is kept. */
const pictures: Record<'ours' | 'theirs', string> = { ours: '', theirs: '' };
/** Id of a document of each collection, at either site; `undefined` where there is none. */
const documents: Record<'ours' | 'theirs', Map<string, string>> = {
  ours: new Map(),
  theirs: new Map(),
};

beforeAll(async () => {
  inside = await bootInside();
  towns = await buildTwoTowns(inside);
  for (const [slug, { config }] of Object.entries(inside.payload.collections)) {
    // Whoever gets as far as this may delete; the next in turn finds the document still there.
    config.hooks.beforeDelete?.unshift(() => {
      throw new APIError('kept', 418);
    });
    for (const town of ['ours', 'theirs'] as const) {
      const { site, documents: known } = towns[town];
      const id = slug === 'sites' ? site : (known[slug as Kind] ?? (await oneOf(slug, site)));
      if (id) documents[town].set(slug, id);
    }
  }
  for (const town of ['ours', 'theirs'] as const) {
    const id = towns[town].documents.media;
    const { filename } = await inside.payload.findByID({ collection: 'media', id });
    pictures[town] = encodeURIComponent(String(filename));
  }
});

/** Doors of their own that are about documents of a collection. */
const about: Record<string, string> = {
  'form-designs': 'forms',
  'disclosure-reports': 'sites',
  gate: 'articles',
  preview: 'articles',
};

async function oneOf(slug: string, site: string): Promise<string | undefined> {
  const fields = inside.payload.collections[slug as CollectionSlug]?.config.flattenedFields ?? [];
  const field = ['site', 'receiver', 'savedFrom'].find((name) =>
    fields.some((one) => one.name === name),
  );
  if (!field) return undefined;
  const { docs } = await inside.payload.find({
    collection: slug as CollectionSlug,
    where: { [field]: { equals: site } },
    limit: 1,
    depth: 0,
  });
  return docs[0] && String(docs[0].id);
}

const roles = [
  ['nobody', '未登录'],
  ['member of nothing', '无站点'],
  ['editor', '采编'],
  ['reviewer', '审核'],
  ['publisher', '签发'],
  ['clerk', '窗口'],
  ['approver', '审批'],
  ['site-admin', '站点管理员'],
  ['above', '上级站点'],
  ['auditor', '审计员'],
  ['security-admin', '安全管理员'],
  ['system-admin', '系统管理员'],
] as const;
type Role = (typeof roles)[number][0];

/** To sign in and out by; what they say to whom is tried elsewhere. */
const signingIn =
  /^\/(?:users|identity|sign-in)\/?(?:log(?:in|out)|refresh|forgot|reset|first-|unlock|verify|init|me$|.*(?:session|sign|password|factor|passkey|device|code))/;

type Mark = '✓' | '○' | '—' | '·' | '!';

/** What a door does for somebody at a site. */
async function mark(door: Door, role: Role, town: 'ours' | 'theirs'): Promise<Mark> {
  const { site } = towns[town];
  const [, first = ''] = door.path.split('/');
  const named = door.collection ?? (first in inside.payload.collections ? first : about[first]);
  const document = documents[town].get(named ?? '');
  const values: Record<string, string | undefined> = {
    collection: 'articles',
    site,
    parent: site,
    seq: '1',
    filename: pictures[town],
  };
  const isOfSite = inside.payload.collections[named as CollectionSlug]?.config.flattenedFields.some(
    ({ name }) => name === 'site',
  );
  const filled = filledIn(door.path, (name) => (name in values ? values[name] : document));
  if (filled.includes('/:')) return '·';
  const isAimed = filled !== door.path;
  const many = door.collection !== undefined && !isAimed;
  if (!isAimed && !(many && isOfSite) && town === 'theirs') return '·';
  const ofVersions = filled.includes('/versions');
  const aim = many && isOfSite ? `?where[${ofVersions ? 'version.' : ''}site][equals]=${site}` : '';
  const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(door.method);
  const asking: Asking = {
    as: role === 'nobody' ? undefined : towns.people[role],
    ...(!isRead && { body: many && isOfSite && door.method === 'POST' ? { site } : {} }),
  };
  const answer = await inside.ask(door.method, filled + aim, asking);
  // No theme is installed here: who may see a draft is shown that it cannot be drawn.
  if (first === 'preview' && answer.status === 500) return '✓';
  return markOf(answer, { isRead, isList: many && isRead });
}

function markOf(
  { status, body }: Answer,
  { isRead, isList }: { isRead: boolean; isList: boolean },
): Mark {
  const said: { message?: string; data?: { errors?: { path?: string }[] } }[] = body?.errors ?? [];
  if (said.some(({ message }) => message === 'kept')) return '✓';
  if (status === 500) return '!';
  if (status === 401 || status === 403 || status === 404) return '—';
  // A site that is not one's own is a fault of the form that was sent.
  if (said.some(({ data }) => data?.errors?.some((fault) => fault.path === 'site'))) return '—';
  if (status >= 400) return '○';
  if (isList && body?.totalDocs === 0) return '—';
  const lists = Object.values(body ?? {});
  if (isRead && lists.length > 0 && lists.every((list) => Array.isArray(list) && list.length === 0))
    return '—';
  if (Array.isArray(body?.docs) && Array.isArray(body?.errors) && body.docs.length === 0)
    return '—';
  return '✓';
}

test('nobody, and nobody of one town, comes in at another by any door; a report says who comes in where', async () => {
  const doors = doorsOf(inside.payload).filter(({ path: door }) => !signingIn.test(door));
  const rows: { door: Door; marks: [Mark, Mark][] }[] = [];
  for (const door of doors) {
    const marks: [Mark, Mark][] = [];
    for (const [role] of roles)
      marks.push([await mark(door, role, 'ours'), await mark(door, role, 'theirs')]);
    rows.push({ door, marks });
  }
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'routes-by-role.md'), matrix(rows));

  const wrong = rows.flatMap(({ door, marks }) =>
    roles.flatMap(([role], n) => {
      const [ours, theirs] = marks[n] ?? ['!', '!'];
      const name = `${role}: ${door.method} ${door.path}`;
      if (ours === '!' || theirs === '!') return [`${name} breaks`];
      const isOfTown = !['above', 'auditor', 'security-admin', 'system-admin'].includes(role);
      if (theirs === '✓' && isOfTown && !isPublic(door) && !isKnown(door))
        return [`${name} lets in at another site`];
      return role === 'nobody' && ours === '✓' && !isPublic(door) ? [`${name} lets nobody in`] : [];
    }),
  );
  expect(wrong).toEqual([]);
  const lets = (role: Role) =>
    rows.filter(({ marks }) => marks[roles.findIndex(([one]) => one === role)]?.[0] === '✓').length;
  expect(lets('nobody')).toBeLessThan(lets('editor'));
  expect(lets('editor')).toBeLessThan(lets('site-admin'));
});

/** Doors that say to everybody what they may do, or keep for each what is their own. */
function isPublic({ path: door }: Door): boolean {
  return /^\/access$|\/access\/:id\?$|^\/payload-preferences\//.test(door);
}

/** Sites that opened are known to all staff. */
function isKnown({ method, path: door }: Door): boolean {
  return method === 'GET' && /^\/sites\/:id$/.test(door);
}

function matrix(rows: { door: Door; marks: [Mark, Mark][] }[]): string {
  const lines = [
    '# 谁能进哪扇门 · Who comes in where',
    '',
    '由一次测试的真实请求生成：每一种角色对内网每一条路由，先在本站、再在别站试一次。每格前一个是本站，后一个是别站。',
    'Made of real requests: each role tries each route of the inside, at its own site (first mark) and at another (second mark).',
    '',
    '| 记号 | 含义 | meaning |',
    '|---|---|---|',
    '| ✓ | 准许 | allowed |',
    '| ○ | 放进来了，但所送内容不合要求 | let in; what was sent would not do |',
    '| — | 拒绝，或看不到 | refused, or nothing is seen |',
    '| · | 与站点无关，或没有可试的对象（另有专门的测试） | not of a site, or nothing there to try it on (tried by tests of its own) |',
    '',
  ];
  const groups = Map.groupBy(rows, ({ door }) => door.collection ?? '其他 · others');
  for (const [group, members] of groups) {
    lines.push(`## ${group}`, '', `| 路由 | ${roles.map(([, zh]) => zh).join(' | ')} |`);
    lines.push(`|---|${roles.map(() => ':-:').join('|')}|`);
    for (const { door, marks } of members) {
      const cells = marks.map(([ours, theirs]) => `${ours} ${theirs}`);
      lines.push(`| \`${door.method} ${door.path}\` | ${cells.join(' | ')} |`);
    }
    lines.push('');
  }
  return lines.join('\n');
}
