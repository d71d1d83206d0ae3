import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_search_words_kind" ADD VALUE 'stop-words';
  ALTER TABLE "search_words" ALTER COLUMN "kind" DROP DEFAULT;
  ALTER TABLE "search_words" ADD COLUMN "from" timestamp(3) with time zone;
  ALTER TABLE "search_words" ADD COLUMN "until" timestamp(3) with time zone;
  ALTER TABLE "search_words" ADD COLUMN "target" varchar;
  CREATE INDEX "search_words_target_idx" ON "search_words" USING btree ("target");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "search_words" ALTER COLUMN "kind" SET DATA TYPE text;
  ALTER TABLE "search_words" ALTER COLUMN "kind" SET DEFAULT 'promoted'::text;
  DROP TYPE "public"."enum_search_words_kind";
  CREATE TYPE "public"."enum_search_words_kind" AS ENUM('promoted', 'synonyms');
  ALTER TABLE "search_words" ALTER COLUMN "kind" SET DEFAULT 'promoted'::"public"."enum_search_words_kind";
  ALTER TABLE "search_words" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_search_words_kind" USING "kind"::"public"."enum_search_words_kind";
  DROP INDEX "search_words_target_idx";
  ALTER TABLE "search_words" DROP COLUMN "from";
  ALTER TABLE "search_words" DROP COLUMN "until";
  ALTER TABLE "search_words" DROP COLUMN "target";`)
}
