import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_gate_entries_kind" AS ENUM('wrong-word', 'forbidden-word', 'leader', 'contact');
  CREATE TYPE "public"."enum_gate_entries_severity" AS ENUM('must', 'should');
  CREATE TABLE "gate_entries" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid,
  	"kind" "enum_gate_entries_kind" DEFAULT 'wrong-word' NOT NULL,
  	"text" varchar NOT NULL,
  	"instead" varchar,
  	"severity" "enum_gate_entries_severity" DEFAULT 'must',
  	"rank" numeric,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "gate_entries_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  ALTER TABLE "gate_entries" ADD CONSTRAINT "gate_entries_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gate_entries_texts" ADD CONSTRAINT "gate_entries_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."gate_entries"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "gate_entries_site_idx" ON "gate_entries" USING btree ("site_id");
  CREATE INDEX "gate_entries_updated_at_idx" ON "gate_entries" USING btree ("updated_at");
  CREATE INDEX "gate_entries_created_at_idx" ON "gate_entries" USING btree ("created_at");
  CREATE UNIQUE INDEX "site_kind_text_idx" ON "gate_entries" USING btree ("site_id","kind","text");
  CREATE INDEX "gate_entries_texts_order_parent" ON "gate_entries_texts" USING btree ("order","parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "gate_entries" CASCADE;
  DROP TABLE "gate_entries_texts" CASCADE;
  DROP TYPE "public"."enum_gate_entries_kind";
  DROP TYPE "public"."enum_gate_entries_severity";`)
}
