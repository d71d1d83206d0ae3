import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_sites_theme" ADD VALUE 'bureau' BEFORE 'township';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "sites" ALTER COLUMN "theme" SET DATA TYPE text;
  ALTER TABLE "sites" ALTER COLUMN "theme" SET DEFAULT 'civic'::text;
  DROP TYPE "public"."enum_sites_theme";
  CREATE TYPE "public"."enum_sites_theme" AS ENUM('civic', 'township');
  ALTER TABLE "sites" ALTER COLUMN "theme" SET DEFAULT 'civic'::"public"."enum_sites_theme";
  ALTER TABLE "sites" ALTER COLUMN "theme" SET DATA TYPE "public"."enum_sites_theme" USING "theme"::"public"."enum_sites_theme";`)
}
