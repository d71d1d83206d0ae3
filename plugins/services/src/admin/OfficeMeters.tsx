import { asUser, say, type Words } from '@mingtang/tenancy';
import { createLocalReq, type ServerProps } from 'payload';
import { completeness } from '../domain/completeness.ts';
import { type ItemDocument, itemOf } from '../domain/item-of.ts';
import './services.css';

interface Office {
  name: string;
  items: number;
  failing: number;
  there: number;
  all: number;
}

/** Over the list of items: how complete the guides of each office are, the worst first. */
export async function OfficeMeters({ payload, user, i18n }: ServerProps) {
  if (!user) return null;
  const req = await createLocalReq({ user }, payload);
  const { docs } = await payload.find({
    ...asUser(req),
    collection: 'services' as 'articles',
    depth: 0,
    draft: true,
    pagination: false,
  });
  const offices = byOffice(docs as unknown as ItemDocument[]);
  if (offices.length === 0) return null;
  const text = (words: Words) => say({ i18n }, words);
  const failing = offices.reduce((sum, office) => sum + office.failing, 0);
  return (
    <details className="office-meters">
      <summary>
        {text({
          zh: `各部门指南完整度（${docs.length} 项，${failing} 项检查不合格）`,
          en: `Completeness by office (${docs.length} items, ${failing} fail an inspection)`,
        })}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{text({ zh: '部门', en: 'Office' })}</th>
            <th scope="col">{text({ zh: '事项', en: 'Items' })}</th>
            <th scope="col">{text({ zh: '不合格', en: 'Failing' })}</th>
            <th scope="col">{text({ zh: '要素', en: 'Elements' })}</th>
          </tr>
        </thead>
        <tbody>
          {offices.map(({ name, items, failing: failed, there, all }) => (
            <tr key={name}>
              <th scope="row">{name || text({ zh: '未填写部门', en: 'No office given' })}</th>
              <td>{items}</td>
              <td>{failed}</td>
              <td>{Math.round((100 * there) / all)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function byOffice(items: ItemDocument[]): Office[] {
  const offices = Map.groupBy(items, ({ organ }) => organ?.name ?? '');
  return [...offices]
    .map(([name, of]) => {
      const meters = of.map((item) =>
        completeness(itemOf(item, (id) => ({ name: id, href: '', mime: '', bytes: 0 }))),
      );
      const sum = (part: 'there' | 'all') =>
        meters.reduce((total, meter) => total + meter[part], 0);
      return {
        name,
        items: of.length,
        failing: meters.filter(({ passes }) => !passes).length,
        there: sum('there'),
        all: sum('all'),
      };
    })
    .sort((a, b) => a.there / a.all - b.there / b.all || a.name.localeCompare(b.name, 'zh'));
}
