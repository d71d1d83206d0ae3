import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_file_texts_state" AS ENUM('read', 'empty', 'unreadable');
  CREATE TABLE "file_texts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"blob" varchar NOT NULL,
  	"state" "enum_file_texts_state" NOT NULL,
  	"text" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE UNIQUE INDEX "file_texts_blob_idx" ON "file_texts" USING btree ("blob");
  CREATE INDEX "file_texts_updated_at_idx" ON "file_texts" USING btree ("updated_at");
  CREATE INDEX "file_texts_created_at_idx" ON "file_texts" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "file_texts" CASCADE;
  DROP TYPE "public"."enum_file_texts_state";`)
}
