import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_flows_kinds" ADD VALUE 'case-decisions';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "flows_kinds" ALTER COLUMN "value" SET DATA TYPE text;
  DROP TYPE "public"."enum_flows_kinds";
  CREATE TYPE "public"."enum_flows_kinds" AS ENUM('articles', 'pages', 'disclosure-answers');
  ALTER TABLE "flows_kinds" ALTER COLUMN "value" SET DATA TYPE "public"."enum_flows_kinds" USING "value"::"public"."enum_flows_kinds";`)
}
