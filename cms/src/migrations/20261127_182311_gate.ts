import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_gate_entries_kind" AS ENUM('wrong-word', 'forbidden-word', 'leader', 'contact');
  CREATE TYPE "public"."enum_gate_entries_severity" AS ENUM('must', 'should');
  CREATE TYPE "public"."enum_gate_acts_act" AS ENUM('ask', 'grant', 'decline');
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
  
  CREATE TABLE "gate_acts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid NOT NULL,
  	"collection" varchar NOT NULL,
  	"document" varchar NOT NULL,
  	"act" "enum_gate_acts_act" NOT NULL,
  	"ask" varchar,
  	"hash" varchar NOT NULL,
  	"findings" jsonb NOT NULL,
  	"reason" varchar NOT NULL,
  	"by" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "gate_entries" ADD CONSTRAINT "gate_entries_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gate_entries_texts" ADD CONSTRAINT "gate_entries_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."gate_entries"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "gate_acts" ADD CONSTRAINT "gate_acts_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "gate_entries_site_idx" ON "gate_entries" USING btree ("site_id");
  CREATE INDEX "gate_entries_updated_at_idx" ON "gate_entries" USING btree ("updated_at");
  CREATE INDEX "gate_entries_created_at_idx" ON "gate_entries" USING btree ("created_at");
  CREATE UNIQUE INDEX "site_kind_text_idx" ON "gate_entries" USING btree ("site_id","kind","text");
  CREATE INDEX "gate_entries_texts_order_parent" ON "gate_entries_texts" USING btree ("order","parent_id");
  CREATE INDEX "gate_acts_site_idx" ON "gate_acts" USING btree ("site_id");
  CREATE INDEX "gate_acts_document_idx" ON "gate_acts" USING btree ("document");
  CREATE UNIQUE INDEX "gate_acts_ask_idx" ON "gate_acts" USING btree ("ask");
  CREATE INDEX "gate_acts_updated_at_idx" ON "gate_acts" USING btree ("updated_at");
  CREATE INDEX "gate_acts_created_at_idx" ON "gate_acts" USING btree ("created_at");`)

  // Who let what pass is never rewritten, not even by ourselves.
  await db.execute(sql`
  CREATE FUNCTION "public"."refuse_change_of_gate_acts"() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'gate_acts is append-only'; END $$;
  CREATE TRIGGER gate_acts_is_append_only BEFORE UPDATE OR DELETE ON "gate_acts"
    FOR EACH ROW EXECUTE FUNCTION "public"."refuse_change_of_gate_acts"();
  CREATE TRIGGER gate_acts_is_never_truncated BEFORE TRUNCATE ON "gate_acts"
    FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change_of_gate_acts"();`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "gate_entries" CASCADE;
  DROP TABLE "gate_entries_texts" CASCADE;
  DROP TABLE "gate_acts" CASCADE;
  DROP FUNCTION "public"."refuse_change_of_gate_acts";
  DROP TYPE "public"."enum_gate_entries_kind";
  DROP TYPE "public"."enum_gate_entries_severity";
  DROP TYPE "public"."enum_gate_acts_act";`)
}
