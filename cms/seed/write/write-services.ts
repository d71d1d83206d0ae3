import type { Payload, PayloadRequest } from 'payload';
import { pdf } from '../files/pdf.ts';
import { hours } from '../pages/publisher.ts';
import type { SeedSite } from '../plan.ts';
import { cityItems } from '../services/city-items.ts';
import { documentOf, type SeedItem } from '../services/item.ts';
import { localItems } from '../services/local-items.ts';
import { asSeed, inTransaction } from './in-transaction.ts';

/**
 * The item library of the demo: what the city, counties and a township define, and the points at which
 * counties and townships serve people in what those above define.
 *
 * @returns how many items were published
 */
export async function writeServices(
  payload: Payload,
  { sites, ids }: { sites: SeedSite[]; ids: ReadonlyMap<string, string> },
): Promise<number> {
  let published = 0;
  for (const site of sites) {
    const items = site.level === 'city' ? cityItems : (localItems[site.key] ?? []);
    if (items.length === 0) continue;
    const id = String(ids.get(site.key));
    await inTransaction(payload, (req) => writeItems(req, { id, site, items }));
    published += items.length;
  }
  for (const site of sites.filter(({ level }) => level === 'county' || level === 'township')) {
    const id = String(ids.get(site.key));
    await inTransaction(payload, (req) => writePoint(req, { id, site }));
  }
  return published;
}

async function writeItems(
  req: PayloadRequest,
  { id, site, items }: { id: string; site: SeedSite; items: SeedItem[] },
): Promise<void> {
  const files = {
    blank: await writeFile(req, id, '办事申请表（示例）.pdf', '办事申请表（示例）'),
    sample: await writeFile(req, id, '样本（示例）.pdf', '样表和证照样本（示例）'),
  };
  const address = `${site.contact.address}（政务服务中心）`;
  for (const item of items) {
    await req.payload.create({
      ...asSeed(req),
      collection: 'services',
      data: documentOf(item, { site: id, siteName: site.shortName, address, files }) as never,
    });
  }
}

/** One centre serves people in all that its level does. */
async function writePoint(
  req: PayloadRequest,
  { id, site }: { id: string; site: SeedSite },
): Promise<void> {
  const isTown = site.level === 'township';
  const level = isTown ? 'township' : 'county';
  const items = cityItems.filter(({ levels }) => levels.includes(level)).map(({ slug }) => slug);
  const name = isTown ? '便民服务中心' : '政务服务中心';
  await req.payload.create({
    ...asSeed(req),
    collection: 'service-points',
    data: {
      site: id,
      name: `${site.shortName}${name}`,
      address: `${site.contact.address}，${name}一楼大厅`,
      hours,
      phone: site.contact.phone,
      consultPhone: site.contact.phone,
      handler: `${name}综合窗口`,
      directions: isTown
        ? '镇政府院内，门口有指示牌（示例）。'
        : '乘公交到政务服务中心站（示例）。',
      items,
    } as never,
  });
}

async function writeFile(
  req: PayloadRequest,
  site: string,
  name: string,
  title: string,
): Promise<string> {
  const data = pdf(title, ['本文件为示例，仅用于演示。', '姓名：', '联系电话：', '申请事项：']);
  const { id } = await req.payload.create({
    ...asSeed(req),
    collection: 'media',
    data: { site } as never,
    file: { data, mimetype: 'application/pdf', name, size: data.byteLength },
  });
  return String(id);
}
