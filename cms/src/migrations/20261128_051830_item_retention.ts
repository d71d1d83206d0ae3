import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "services" ADD COLUMN "retention_years" numeric;
  ALTER TABLE "_services_v" ADD COLUMN "version_retention_years" numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "services" DROP COLUMN "retention_years";
  ALTER TABLE "_services_v" DROP COLUMN "version_retention_years";`)
}
