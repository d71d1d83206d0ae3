import { existsSync } from 'node:fs';
import type { Payload } from 'payload';
import type { SeedPlan, SeedSite } from '../plan.ts';
import { asSeed, inTransaction } from './in-transaction.ts';
import { PictureLibrary } from './picture-library.ts';
import { writeCases } from './write-cases.ts';
import { writeFlows } from './write-flows.ts';
import { writeForms } from './write-forms.ts';
import { writeGateLists } from './write-gate-lists.ts';
import { writeLetters } from './write-letters.ts';
import { writeParticipation } from './write-participation.ts';
import { signInsFile, writePeople } from './write-people.ts';
import { writeRatings } from './write-ratings.ts';
import { writeRequests } from './write-requests.ts';
import { writeServices } from './write-services.ts';
import { fillSite, foundSite, picturesOf } from './write-site.ts';

/** Sites written at the same time; more than a few only wait for each other. */
const atOnce = 3;

/**
 * Writes the plan through Payload, all hooks included, so that everything is published through the
 * log. Each site is written wholly or not at all; run again after a failure, it goes on where it was.
 */
export async function writeDemo(
  payload: Payload,
  plan: SeedPlan,
  options: {
    dataDir: string;
    pictureWidth: number;
    password?: string;
    say: (line: string) => void;
  },
): Promise<void> {
  const { say, pictureWidth, ...people } = options;
  const { ids, open } = await foundSites(payload, plan.sites);
  const waiting = plan.sites.filter(({ key }) => !open.has(key));
  if (waiting.length === 0 && existsSync(signInsFile(options.dataDir))) {
    say('演示数据已经在了 · The demo is there already');
    return;
  }
  const [first] = plan.sites;
  if (!first) return;
  const library = new PictureLibrary(payload, {
    keeper: idOf(ids, first.key),
    width: pictureWidth,
  });
  for (const site of waiting) library.prepare(picturesOf(site));
  await writePeople(payload, { ...people, people: plan.people, sites: ids });
  await writeGateLists(payload, idOf(ids, first.key));
  await writeForms(payload, idOf(ids, first.key));
  say(`${plan.people.length} 个演示账号 · demo sign-ins`);

  let done = 0;
  const queue = [...waiting];
  const worker = async () => {
    for (let site = queue.shift(); site; site = queue.shift()) {
      const { key } = site;
      await library.ready(picturesOf(site));
      const filling = { id: idOf(ids, key), site, library };
      await inTransaction(payload, (req) => fillSite(req, filling));
      done++;
      say(`${done}/${waiting.length} ${site.shortName}（${site.articles.length} 篇文章）`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await writeFlows(payload, ids);
  if (waiting.some(({ key }) => key === first.key)) {
    await writeRequests(payload, ids);
    const items = await writeServices(payload, { sites: plan.sites, ids });
    say(`${items} 个办事事项 · service items`);
    await writeCases(payload, ids);
    await writeRatings(payload, idOf(ids, first.key));
    await writeLetters(payload, ids);
    await writeParticipation(payload, idOf(ids, first.key));
  }
}

/** All sites of the plan with their ids, and those that are open already. */
async function foundSites(payload: Payload, sites: SeedSite[]) {
  return inTransaction(payload, async (req) => {
    const ids = new Map<string, string>();
    const open = new Set<string>();
    for (const site of sites) {
      const { docs } = await payload.find({
        ...asSeed(req),
        collection: 'sites',
        limit: 1,
        where: {
          'mount.host': { equals: site.mount.host },
          'mount.basePath': { equals: site.mount.basePath },
        },
      });
      const known = docs[0] as { id: string; status?: string } | undefined;
      ids.set(
        site.key,
        known?.id ?? (await foundSite(req, site, site.parent && ids.get(site.parent))),
      );
      if (known && known.status !== 'draft') open.add(site.key);
    }
    return { ids, open };
  });
}

function idOf(ids: Map<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The site ${key} was not founded`);
  return id;
}
