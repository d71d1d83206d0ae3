import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_articles_disclosure_method" AS ENUM('proactive', 'on-request', 'withheld');
  CREATE TYPE "public"."enum__articles_v_version_disclosure_method" AS ENUM('proactive', 'on-request', 'withheld');
  CREATE TYPE "public"."enum_terms_taxonomy" AS ENUM('topic', 'genre', 'field');
  ALTER TYPE "public"."enum_columns_layout" ADD VALUE 'library';
  CREATE TABLE "articles_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"terms_id" uuid,
  	"articles_id" uuid
  );
  
  CREATE TABLE "_articles_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"terms_id" uuid,
  	"articles_id" uuid
  );
  
  CREATE TABLE "terms" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"taxonomy" "enum_terms_taxonomy" NOT NULL,
  	"code" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"english" varchar,
  	"order" numeric DEFAULT 1000 NOT NULL,
  	"retired" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "organs" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid,
  	"name" varchar NOT NULL,
  	"code" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "series" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid,
  	"name" varchar NOT NULL,
  	"code" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "index_counters" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"organ" varchar NOT NULL,
  	"year" numeric NOT NULL,
  	"last" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "articles" ADD COLUMN "disclosure_method" "enum_articles_disclosure_method";
  ALTER TABLE "articles" ADD COLUMN "disclosure_reason" varchar;
  ALTER TABLE "articles" ADD COLUMN "disclosure_law" varchar;
  ALTER TABLE "articles" ADD COLUMN "disclosure_organ_id" uuid;
  ALTER TABLE "articles" ADD COLUMN "disclosure_genre_id" uuid;
  ALTER TABLE "articles" ADD COLUMN "disclosure_field_id" uuid;
  ALTER TABLE "articles" ADD COLUMN "disclosure_series_id" uuid;
  ALTER TABLE "articles" ADD COLUMN "disclosure_index" varchar;
  ALTER TABLE "articles" ADD COLUMN "disclosure_change_note" varchar;
  ALTER TABLE "articles" ADD COLUMN "disclosure_changes" jsonb;
  ALTER TABLE "articles" ADD COLUMN "disclosure_retired" varchar;
  ALTER TABLE "articles" ADD COLUMN "relations_no_interpretation" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_disclosure_method" "enum__articles_v_version_disclosure_method";
  ALTER TABLE "_articles_v" ADD COLUMN "version_disclosure_reason" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_disclosure_law" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_disclosure_organ_id" uuid;
  ALTER TABLE "_articles_v" ADD COLUMN "version_disclosure_genre_id" uuid;
  ALTER TABLE "_articles_v" ADD COLUMN "version_disclosure_field_id" uuid;
  ALTER TABLE "_articles_v" ADD COLUMN "version_disclosure_series_id" uuid;
  ALTER TABLE "_articles_v" ADD COLUMN "version_disclosure_index" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_disclosure_change_note" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_disclosure_changes" jsonb;
  ALTER TABLE "_articles_v" ADD COLUMN "version_disclosure_retired" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_relations_no_interpretation" varchar;
  ALTER TABLE "sites" ADD COLUMN "index_pattern" varchar;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "terms_id" uuid;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_terms_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_terms_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "organs" ADD CONSTRAINT "organs_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "series" ADD CONSTRAINT "series_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "articles_rels_order_idx" ON "articles_rels" USING btree ("order");
  CREATE INDEX "articles_rels_parent_idx" ON "articles_rels" USING btree ("parent_id");
  CREATE INDEX "articles_rels_path_idx" ON "articles_rels" USING btree ("path");
  CREATE INDEX "articles_rels_terms_id_idx" ON "articles_rels" USING btree ("terms_id");
  CREATE INDEX "articles_rels_articles_id_idx" ON "articles_rels" USING btree ("articles_id");
  CREATE INDEX "_articles_v_rels_order_idx" ON "_articles_v_rels" USING btree ("order");
  CREATE INDEX "_articles_v_rels_parent_idx" ON "_articles_v_rels" USING btree ("parent_id");
  CREATE INDEX "_articles_v_rels_path_idx" ON "_articles_v_rels" USING btree ("path");
  CREATE INDEX "_articles_v_rels_terms_id_idx" ON "_articles_v_rels" USING btree ("terms_id");
  CREATE INDEX "_articles_v_rels_articles_id_idx" ON "_articles_v_rels" USING btree ("articles_id");
  CREATE INDEX "terms_taxonomy_idx" ON "terms" USING btree ("taxonomy");
  CREATE INDEX "terms_updated_at_idx" ON "terms" USING btree ("updated_at");
  CREATE INDEX "terms_created_at_idx" ON "terms" USING btree ("created_at");
  CREATE UNIQUE INDEX "taxonomy_code_idx" ON "terms" USING btree ("taxonomy","code");
  CREATE INDEX "organs_site_idx" ON "organs" USING btree ("site_id");
  CREATE UNIQUE INDEX "organs_code_idx" ON "organs" USING btree ("code");
  CREATE INDEX "organs_updated_at_idx" ON "organs" USING btree ("updated_at");
  CREATE INDEX "organs_created_at_idx" ON "organs" USING btree ("created_at");
  CREATE INDEX "series_site_idx" ON "series" USING btree ("site_id");
  CREATE INDEX "series_updated_at_idx" ON "series" USING btree ("updated_at");
  CREATE INDEX "series_created_at_idx" ON "series" USING btree ("created_at");
  CREATE UNIQUE INDEX "site_code_idx" ON "series" USING btree ("site_id","code");
  CREATE INDEX "index_counters_updated_at_idx" ON "index_counters" USING btree ("updated_at");
  CREATE INDEX "index_counters_created_at_idx" ON "index_counters" USING btree ("created_at");
  CREATE UNIQUE INDEX "organ_year_idx" ON "index_counters" USING btree ("organ","year");
  ALTER TABLE "articles" ADD CONSTRAINT "articles_disclosure_organ_id_organs_id_fk" FOREIGN KEY ("disclosure_organ_id") REFERENCES "public"."organs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_disclosure_genre_id_terms_id_fk" FOREIGN KEY ("disclosure_genre_id") REFERENCES "public"."terms"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_disclosure_field_id_terms_id_fk" FOREIGN KEY ("disclosure_field_id") REFERENCES "public"."terms"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_disclosure_series_id_series_id_fk" FOREIGN KEY ("disclosure_series_id") REFERENCES "public"."series"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_disclosure_organ_id_organs_id_fk" FOREIGN KEY ("version_disclosure_organ_id") REFERENCES "public"."organs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_disclosure_genre_id_terms_id_fk" FOREIGN KEY ("version_disclosure_genre_id") REFERENCES "public"."terms"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_disclosure_field_id_terms_id_fk" FOREIGN KEY ("version_disclosure_field_id") REFERENCES "public"."terms"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_disclosure_series_id_series_id_fk" FOREIGN KEY ("version_disclosure_series_id") REFERENCES "public"."series"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_terms_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "articles_disclosure_disclosure_organ_idx" ON "articles" USING btree ("disclosure_organ_id");
  CREATE INDEX "articles_disclosure_disclosure_genre_idx" ON "articles" USING btree ("disclosure_genre_id");
  CREATE INDEX "articles_disclosure_disclosure_field_idx" ON "articles" USING btree ("disclosure_field_id");
  CREATE INDEX "articles_disclosure_disclosure_series_idx" ON "articles" USING btree ("disclosure_series_id");
  CREATE UNIQUE INDEX "articles_disclosure_disclosure_index_idx" ON "articles" USING btree ("disclosure_index");
  CREATE INDEX "_articles_v_version_disclosure_version_disclosure_organ_idx" ON "_articles_v" USING btree ("version_disclosure_organ_id");
  CREATE INDEX "_articles_v_version_disclosure_version_disclosure_genre_idx" ON "_articles_v" USING btree ("version_disclosure_genre_id");
  CREATE INDEX "_articles_v_version_disclosure_version_disclosure_field_idx" ON "_articles_v" USING btree ("version_disclosure_field_id");
  CREATE INDEX "_articles_v_version_disclosure_version_disclosure_series_idx" ON "_articles_v" USING btree ("version_disclosure_series_id");
  CREATE INDEX "_articles_v_version_disclosure_version_disclosure_index_idx" ON "_articles_v" USING btree ("version_disclosure_index");
  CREATE INDEX "payload_locked_documents_rels_terms_id_idx" ON "payload_locked_documents_rels" USING btree ("terms_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_articles_v_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "terms" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "organs" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "series" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "index_counters" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "articles_rels" CASCADE;
  DROP TABLE "_articles_v_rels" CASCADE;
  DROP TABLE "terms" CASCADE;
  DROP TABLE "organs" CASCADE;
  DROP TABLE "series" CASCADE;
  DROP TABLE "index_counters" CASCADE;
  ALTER TABLE "articles" DROP CONSTRAINT "articles_disclosure_organ_id_organs_id_fk";
  
  ALTER TABLE "articles" DROP CONSTRAINT "articles_disclosure_genre_id_terms_id_fk";
  
  ALTER TABLE "articles" DROP CONSTRAINT "articles_disclosure_field_id_terms_id_fk";
  
  ALTER TABLE "articles" DROP CONSTRAINT "articles_disclosure_series_id_series_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_disclosure_organ_id_organs_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_disclosure_genre_id_terms_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_disclosure_field_id_terms_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_disclosure_series_id_series_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_terms_fk";
  
  ALTER TABLE "columns" ALTER COLUMN "layout" SET DATA TYPE text;
  ALTER TABLE "columns" ALTER COLUMN "layout" SET DEFAULT 'list'::text;
  DROP TYPE "public"."enum_columns_layout";
  CREATE TYPE "public"."enum_columns_layout" AS ENUM('list', 'sections', 'page', 'link');
  ALTER TABLE "columns" ALTER COLUMN "layout" SET DEFAULT 'list'::"public"."enum_columns_layout";
  ALTER TABLE "columns" ALTER COLUMN "layout" SET DATA TYPE "public"."enum_columns_layout" USING "layout"::"public"."enum_columns_layout";
  DROP INDEX "articles_disclosure_disclosure_organ_idx";
  DROP INDEX "articles_disclosure_disclosure_genre_idx";
  DROP INDEX "articles_disclosure_disclosure_field_idx";
  DROP INDEX "articles_disclosure_disclosure_series_idx";
  DROP INDEX "articles_disclosure_disclosure_index_idx";
  DROP INDEX "_articles_v_version_disclosure_version_disclosure_organ_idx";
  DROP INDEX "_articles_v_version_disclosure_version_disclosure_genre_idx";
  DROP INDEX "_articles_v_version_disclosure_version_disclosure_field_idx";
  DROP INDEX "_articles_v_version_disclosure_version_disclosure_series_idx";
  DROP INDEX "_articles_v_version_disclosure_version_disclosure_index_idx";
  DROP INDEX "payload_locked_documents_rels_terms_id_idx";
  ALTER TABLE "articles" DROP COLUMN "disclosure_method";
  ALTER TABLE "articles" DROP COLUMN "disclosure_reason";
  ALTER TABLE "articles" DROP COLUMN "disclosure_law";
  ALTER TABLE "articles" DROP COLUMN "disclosure_organ_id";
  ALTER TABLE "articles" DROP COLUMN "disclosure_genre_id";
  ALTER TABLE "articles" DROP COLUMN "disclosure_field_id";
  ALTER TABLE "articles" DROP COLUMN "disclosure_series_id";
  ALTER TABLE "articles" DROP COLUMN "disclosure_index";
  ALTER TABLE "articles" DROP COLUMN "disclosure_change_note";
  ALTER TABLE "articles" DROP COLUMN "disclosure_changes";
  ALTER TABLE "articles" DROP COLUMN "disclosure_retired";
  ALTER TABLE "articles" DROP COLUMN "relations_no_interpretation";
  ALTER TABLE "_articles_v" DROP COLUMN "version_disclosure_method";
  ALTER TABLE "_articles_v" DROP COLUMN "version_disclosure_reason";
  ALTER TABLE "_articles_v" DROP COLUMN "version_disclosure_law";
  ALTER TABLE "_articles_v" DROP COLUMN "version_disclosure_organ_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_disclosure_genre_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_disclosure_field_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_disclosure_series_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_disclosure_index";
  ALTER TABLE "_articles_v" DROP COLUMN "version_disclosure_change_note";
  ALTER TABLE "_articles_v" DROP COLUMN "version_disclosure_changes";
  ALTER TABLE "_articles_v" DROP COLUMN "version_disclosure_retired";
  ALTER TABLE "_articles_v" DROP COLUMN "version_relations_no_interpretation";
  ALTER TABLE "sites" DROP COLUMN "index_pattern";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "terms_id";
  DROP TYPE "public"."enum_articles_disclosure_method";
  DROP TYPE "public"."enum__articles_v_version_disclosure_method";
  DROP TYPE "public"."enum_terms_taxonomy";`)
}
