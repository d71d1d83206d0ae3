import type { Payload } from 'payload';
import type { PgBoss } from 'pg-boss';
import { publishForms } from '../actions/publish-forms.ts';
import { clamd } from '../files/clamd.ts';
import { fileStoreIn } from '../files/file-store.ts';
import { dataDirOf, kindsOf } from '../kinds.ts';
import { keyringFrom } from '../sealing/keyring.ts';
import { openWhatComes } from './open-what-comes.ts';

export { type Keyring, keyringFrom } from '../sealing/keyring.ts';

const queue = 'intake-forms';

/**
 * Opens what the public sends, and keeps the forms of all sites published with the current key, in
 * this process. `boss` is started; any number of processes may do this at once.
 *
 * @param keys setting `INTAKE_KEYS`: this process alone holds them
 * @param scannerUrl setting `CLAMAV_URL`: without it files are opened unscanned, and staff are told so
 * @throws where the keys or the address will not do
 */
export async function takeIntake(
  boss: PgBoss,
  payload: Payload,
  {
    keys,
    databaseUrl,
    scannerUrl,
  }: { keys: string | undefined; databaseUrl: string; scannerUrl?: string | undefined },
): Promise<{ stop(): Promise<void> }> {
  const keyring = await keyringFrom(keys);
  const kinds = kindsOf(payload);
  await boss.createQueue(queue, { retryLimit: 0, expireInSeconds: 300, policy: 'singleton' });
  await boss.schedule(queue, '* * * * *');
  await boss.work(queue, async () => {
    const changed = await publishForms(payload, { kinds, key: keyring.current });
    if (changed > 0) payload.logger.info({ msg: 'forms published', forms: changed });
  });
  await boss.send(queue);
  const scanner = scannerUrl ? clamd(scannerUrl) : undefined;
  if (!scanner) payload.logger.warn({ msg: 'CLAMAV_URL is not set: files are not scanned' });
  const opener = { keyring, kinds, isScanned: scanner !== undefined };
  const scanning = scanner && { scanner, store: fileStoreIn(dataDirOf(payload)) };
  return openWhatComes(payload, { opener, scanning, databaseUrl });
}
