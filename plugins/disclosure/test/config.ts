import { approvals } from '../../approvals/src/index.ts';
import { migrate as migrateFlows } from '../../approvals/src/migrate.ts';
import { contentKinds } from '../../editorial/src/index.ts';
import { type House, openHouse, type Person, siteData, words } from '../../editorial/test/house.ts';
import { sitebuilding, siteCollections } from '../../sitebuilding/src/index.ts';
import { disclosure, disclosureCollections, plantTerms } from '../src/index.ts';

/** The smallest house that discloses: two towns, an organ in each, and the national taxonomies. */
export async function openRegistry() {
  const house = await openHouse({
    moreOfSites: [...siteCollections, ...disclosureCollections],
    more: ({ dataDir }) => [
      approvals({ kinds: contentKinds }),
      sitebuilding({
        dataDir,
        faultsOf: () => [],
        installed: { choices: [], buildsOf: async () => [] },
      }),
      disclosure({ dataDir }),
    ],
  });
  await migrateFlows(house.databaseUrl);
  await plantTerms(house.payload);
  const town = await addTown(house, '东镇', '/east/', '640521101');
  const other = await addTown(house, '西镇', '/west/', '640521102');
  const people = {
    editor: await house.person('editor', [{ site: town.site, roles: ['editor'] }]),
    publisher: await house.person('publisher', [{ site: town.site, roles: ['publisher'] }]),
    admin: await house.person('admin', [{ site: town.site, roles: ['site-admin'] }]),
    system: await house.person('system', [], ['system-admin']),
    stranger: await house.person('stranger', [{ site: other.site, roles: ['site-admin'] }]),
  };
  const term = async (code: string) => {
    const { rows } = await house.query('select id from terms where code = $1 limit 1', [code]);
    return String(rows[0].id);
  };
  const facts = {
    method: 'proactive',
    organ: town.organ,
    topics: [await term('agriculture')],
    genre: await term('notice'),
  };

  /** A disclosed document as its author fills it in. */
  const policy = (title: string, more: Fields = {}) => ({
    site: town.site,
    column: town.column,
    title,
    body: words(`${title}的正文。`),
    source: '东镇人民政府',
    ...more,
    disclosure: { ...facts, ...more.disclosure },
  });
  const write = async (title: string, more: Fields = {}, by: Person = people.editor) => {
    const { status, body } = await house.ask(
      by,
      'POST',
      '/articles?draft=true',
      policy(title, more),
    );
    if (status !== 201) throw new Error(JSON.stringify(body));
    return String(body.doc.id);
  };
  const publish = (id: string, more: object = {}, by: Person = people.publisher) =>
    house.ask(by, 'PATCH', `/articles/${id}`, { _status: 'published', ...more });
  const disclose = async (title: string, more: Fields = {}) => {
    const id = await write(title, more);
    const { status, body } = await publish(id);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return id;
  };
  /** What the public sees now. */
  const record = async (id: string) => {
    const { rows } = await house.query('select record from outbound.published where key = $1', [
      `article:${id}`,
    ]);
    return rows[0]?.record;
  };
  return { house, town, other, people, facts, term, policy, write, publish, disclose, record };
}
export type Registry = Awaited<ReturnType<typeof openRegistry>>;

type Fields = { disclosure?: object; [field: string]: unknown };

async function addTown(house: House, name: string, basePath: string, code: string) {
  const { id: site } = await house.put('sites', siteData(name, basePath));
  const column = await house.put('columns', {
    site,
    name: '政策文件',
    slug: 'zcwj',
    type: '政策文件',
    layout: 'list',
  });
  const organ = await house.put('organs', { site, name: `${name}人民政府`, code });
  return { site, column: column.id, organ: organ.id };
}
