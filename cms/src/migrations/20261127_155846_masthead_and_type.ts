import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_sites_tokens_type_scale" AS ENUM('regular', 'large');
  CREATE TYPE "public"."enum_sites_tokens_masthead" AS ENUM('plain', 'filled', 'picture');
  CREATE TYPE "public"."enum_sites_tokens_home_layout" AS ENUM('wide', 'sidebar');
  ALTER TABLE "sites" ADD COLUMN "tokens_type_scale" "enum_sites_tokens_type_scale";
  ALTER TABLE "sites" ADD COLUMN "tokens_masthead" "enum_sites_tokens_masthead";
  ALTER TABLE "sites" ADD COLUMN "tokens_home_layout" "enum_sites_tokens_home_layout";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "sites" DROP COLUMN "tokens_type_scale";
  ALTER TABLE "sites" DROP COLUMN "tokens_masthead";
  ALTER TABLE "sites" DROP COLUMN "tokens_home_layout";
  DROP TYPE "public"."enum_sites_tokens_type_scale";
  DROP TYPE "public"."enum_sites_tokens_masthead";
  DROP TYPE "public"."enum_sites_tokens_home_layout";`)
}
