import { migrate as migrateFlows } from '@mingtang/approvals/migrate';
import { migrateAudit } from '@mingtang/audit/migrate';
import { migrateCases } from '@mingtang/cases/migrate';
import { migrateDisclosure } from '@mingtang/disclosure/migrate';
import { migrateIdentity } from '@mingtang/identity/migrate';
import { migrateIntake } from '@mingtang/intake/migrate';
import { migrateInteraction } from '@mingtang/interaction/migrate';
import { migrate as migrateMail } from '@mingtang/mail/sending';
import { migrate as migrateLog } from '@mingtang/publication/log';
import { migrateRatings } from '@mingtang/ratings/migrate';
import { migrateSearch } from '@mingtang/search/migrate';
import { migrate as migrateSubscriptions } from '@mingtang/subscriptions/jobs';
import { migrateTexts } from '@mingtang/texts/sending';

/**
 * Brings the schemas up to date that Payload knows nothing of: the two logs, the audit trail, sign-ins, flows, the register of
 * requests for information, cases, their ratings, letters, the outboxes of mail and text messages, subscriptions, the search index. Safe to run again, after Payload's own tables.
 *
 * @param outsidePassword becomes the password of the role the outside signs in with
 */
export async function migrateSchemas(
  databaseUrl: string,
  outside: { outsidePassword?: string } = {},
): Promise<void> {
  await migrateLog(databaseUrl, outside);
  await migrateAudit(databaseUrl);
  await migrateIdentity(databaseUrl);
  await migrateIntake(databaseUrl);
  await migrateMail(databaseUrl);
  await migrateTexts(databaseUrl);
  await migrateFlows(databaseUrl);
  await migrateDisclosure(databaseUrl);
  await migrateCases(databaseUrl);
  await migrateRatings(databaseUrl);
  await migrateInteraction(databaseUrl);
  await migrateSubscriptions(databaseUrl);
  await migrateSearch(databaseUrl);
}
