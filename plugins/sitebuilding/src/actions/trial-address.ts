import { randomBytes } from 'node:crypto';
import { addressToken, asSystem, tokenHash } from '@mingtang/tenancy';
import type { CollectionSlug, PayloadRequest } from 'payload';

const trials = 'trials' as CollectionSlug;
const why = 'who may know where a site can be looked at is asked by the caller';

interface Trial {
  id: string;
  nonce: string;
}

/** Where a site in preparation can be looked at, or `undefined` where nowhere yet. */
export async function trialAddress(req: PayloadRequest, site: string): Promise<string | undefined> {
  const trial = await trialOf(req, site);
  return trial && addressOf(req, { site, nonce: trial.nonce });
}

/** Gives the site a new address and ends the old one. The caller holds the site. */
export async function renewTrial(req: PayloadRequest, site: string): Promise<string> {
  const nonce = randomBytes(16).toString('hex');
  const data = { site, nonce, hash: tokenHash(tokenOf(req, { site, nonce })) };
  const known = await trialOf(req, site);
  const write = { ...asSystem(req, why), collection: trials, depth: 0, data: data as never };
  await (known ? req.payload.update({ ...write, id: known.id }) : req.payload.create(write));
  return addressOf(req, { site, nonce });
}

/** Ends the trial of a site, if there is one. */
export async function endTrial(req: PayloadRequest, site: string): Promise<void> {
  const trial = await trialOf(req, site);
  if (trial) await req.payload.delete({ ...asSystem(req, why), collection: trials, id: trial.id });
}

async function trialOf(req: PayloadRequest, site: string): Promise<Trial | undefined> {
  const { docs } = await req.payload.find({
    ...asSystem(req, why),
    collection: trials,
    depth: 0,
    limit: 1,
    where: { site: { equals: site } },
  });
  return docs[0] as unknown as Trial | undefined;
}

function tokenOf(req: PayloadRequest, { site, nonce }: { site: string; nonce: string }): string {
  return addressToken(req.payload.secret, { purpose: `trial ${site}`, nonce });
}

function addressOf(req: PayloadRequest, trial: { site: string; nonce: string }): string {
  return `${req.payload.config.serverURL}/trial/${tokenOf(req, trial)}/`;
}
