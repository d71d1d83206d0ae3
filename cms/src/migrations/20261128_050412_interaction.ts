import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_mailboxes_limits_kind" AS ENUM('inquiry', 'complaint', 'suggestion', 'help', 'thanks');
  CREATE TYPE "public"."enum_mailboxes_of" AS ENUM('leader', 'department');
  CREATE TYPE "public"."enum_mailboxes_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__mailboxes_v_version_limits_kind" AS ENUM('inquiry', 'complaint', 'suggestion', 'help', 'thanks');
  CREATE TYPE "public"."enum__mailboxes_v_version_of" AS ENUM('leader', 'department');
  CREATE TYPE "public"."enum__mailboxes_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_consultations_draft_kind" AS ENUM('regulation', 'normative', 'decision', 'other');
  CREATE TYPE "public"."enum_consultations_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__consultations_v_version_draft_kind" AS ENUM('regulation', 'normative', 'decision', 'other');
  CREATE TYPE "public"."enum__consultations_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_surveys_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__surveys_v_version_status" AS ENUM('draft', 'published');
  ALTER TYPE "public"."enum_flows_kinds" ADD VALUE 'letter-replies';
  CREATE TABLE "pages_blocks_interaction" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"limit" numeric DEFAULT 5,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_interaction" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"limit" numeric DEFAULT 5,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "mailboxes_limits" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"kind" "enum_mailboxes_limits_kind",
  	"workdays" numeric
  );
  
  CREATE TABLE "mailboxes" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid,
  	"name" varchar,
  	"addressee" varchar,
  	"of" "enum_mailboxes_of" DEFAULT 'department',
  	"text" varchar,
  	"publishes" boolean DEFAULT true,
  	"signs" boolean DEFAULT true,
  	"slug" varchar,
  	"order" numeric DEFAULT 0,
  	"published_at" timestamp(3) with time zone,
  	"revision" numeric DEFAULT 0,
  	"saved_by" varchar,
  	"written_by" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_mailboxes_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_mailboxes_v_version_limits" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"kind" "enum__mailboxes_v_version_limits_kind",
  	"workdays" numeric,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_mailboxes_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_site_id" uuid,
  	"version_name" varchar,
  	"version_addressee" varchar,
  	"version_of" "enum__mailboxes_v_version_of" DEFAULT 'department',
  	"version_text" varchar,
  	"version_publishes" boolean DEFAULT true,
  	"version_signs" boolean DEFAULT true,
  	"version_slug" varchar,
  	"version_order" numeric DEFAULT 0,
  	"version_published_at" timestamp(3) with time zone,
  	"version_revision" numeric DEFAULT 0,
  	"version_saved_by" varchar,
  	"version_written_by" jsonb,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__mailboxes_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "consultations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid,
  	"title" varchar,
  	"organ" varchar,
  	"draft_kind" "enum_consultations_draft_kind" DEFAULT 'normative',
  	"from" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone,
  	"short_reason" varchar,
  	"background" varchar,
  	"draft" jsonb,
  	"email" varchar,
  	"phone" varchar,
  	"post" varchar,
  	"result_text" varchar,
  	"result_document_id" uuid,
  	"result_title" varchar,
  	"result" jsonb,
  	"published_at" timestamp(3) with time zone,
  	"revision" numeric DEFAULT 0,
  	"saved_by" varchar,
  	"written_by" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_consultations_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "consultations_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" uuid
  );
  
  CREATE TABLE "_consultations_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_site_id" uuid,
  	"version_title" varchar,
  	"version_organ" varchar,
  	"version_draft_kind" "enum__consultations_v_version_draft_kind" DEFAULT 'normative',
  	"version_from" timestamp(3) with time zone,
  	"version_until" timestamp(3) with time zone,
  	"version_short_reason" varchar,
  	"version_background" varchar,
  	"version_draft" jsonb,
  	"version_email" varchar,
  	"version_phone" varchar,
  	"version_post" varchar,
  	"version_result_text" varchar,
  	"version_result_document_id" uuid,
  	"version_result_title" varchar,
  	"version_result" jsonb,
  	"version_published_at" timestamp(3) with time zone,
  	"version_revision" numeric DEFAULT 0,
  	"version_saved_by" varchar,
  	"version_written_by" jsonb,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__consultations_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "_consultations_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" uuid
  );
  
  CREATE TABLE "surveys" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid,
  	"title" varchar,
  	"organ" varchar,
  	"text" varchar,
  	"from" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone,
  	"form_id" uuid,
  	"is_live" boolean DEFAULT false,
  	"version" numeric,
  	"result" jsonb,
  	"published_at" timestamp(3) with time zone,
  	"revision" numeric DEFAULT 0,
  	"saved_by" varchar,
  	"written_by" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_surveys_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_surveys_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_site_id" uuid,
  	"version_title" varchar,
  	"version_organ" varchar,
  	"version_text" varchar,
  	"version_from" timestamp(3) with time zone,
  	"version_until" timestamp(3) with time zone,
  	"version_form_id" uuid,
  	"version_is_live" boolean DEFAULT false,
  	"version_version" numeric,
  	"version_result" jsonb,
  	"version_published_at" timestamp(3) with time zone,
  	"version_revision" numeric DEFAULT 0,
  	"version_saved_by" varchar,
  	"version_written_by" jsonb,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__surveys_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "mailboxes_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "consultations_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "surveys_id" uuid;
  ALTER TABLE "pages_blocks_interaction" ADD CONSTRAINT "pages_blocks_interaction_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_interaction" ADD CONSTRAINT "_pages_v_blocks_interaction_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "mailboxes_limits" ADD CONSTRAINT "mailboxes_limits_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."mailboxes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "mailboxes" ADD CONSTRAINT "mailboxes_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_mailboxes_v_version_limits" ADD CONSTRAINT "_mailboxes_v_version_limits_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_mailboxes_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_mailboxes_v" ADD CONSTRAINT "_mailboxes_v_parent_id_mailboxes_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."mailboxes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_mailboxes_v" ADD CONSTRAINT "_mailboxes_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "consultations" ADD CONSTRAINT "consultations_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "consultations" ADD CONSTRAINT "consultations_result_document_id_articles_id_fk" FOREIGN KEY ("result_document_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "consultations_rels" ADD CONSTRAINT "consultations_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."consultations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "consultations_rels" ADD CONSTRAINT "consultations_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_consultations_v" ADD CONSTRAINT "_consultations_v_parent_id_consultations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."consultations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_consultations_v" ADD CONSTRAINT "_consultations_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_consultations_v" ADD CONSTRAINT "_consultations_v_version_result_document_id_articles_id_fk" FOREIGN KEY ("version_result_document_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_consultations_v_rels" ADD CONSTRAINT "_consultations_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_consultations_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_consultations_v_rels" ADD CONSTRAINT "_consultations_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "surveys" ADD CONSTRAINT "surveys_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "surveys" ADD CONSTRAINT "surveys_form_id_forms_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."forms"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_surveys_v" ADD CONSTRAINT "_surveys_v_parent_id_surveys_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."surveys"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_surveys_v" ADD CONSTRAINT "_surveys_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_surveys_v" ADD CONSTRAINT "_surveys_v_version_form_id_forms_id_fk" FOREIGN KEY ("version_form_id") REFERENCES "public"."forms"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "pages_blocks_interaction_order_idx" ON "pages_blocks_interaction" USING btree ("_order");
  CREATE INDEX "pages_blocks_interaction_parent_id_idx" ON "pages_blocks_interaction" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_interaction_path_idx" ON "pages_blocks_interaction" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_interaction_order_idx" ON "_pages_v_blocks_interaction" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_interaction_parent_id_idx" ON "_pages_v_blocks_interaction" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_interaction_path_idx" ON "_pages_v_blocks_interaction" USING btree ("_path");
  CREATE INDEX "mailboxes_limits_order_idx" ON "mailboxes_limits" USING btree ("_order");
  CREATE INDEX "mailboxes_limits_parent_id_idx" ON "mailboxes_limits" USING btree ("_parent_id");
  CREATE INDEX "mailboxes_site_idx" ON "mailboxes" USING btree ("site_id");
  CREATE INDEX "mailboxes_updated_at_idx" ON "mailboxes" USING btree ("updated_at");
  CREATE INDEX "mailboxes_created_at_idx" ON "mailboxes" USING btree ("created_at");
  CREATE INDEX "mailboxes__status_idx" ON "mailboxes" USING btree ("_status");
  CREATE UNIQUE INDEX "site_slug_idx" ON "mailboxes" USING btree ("site_id","slug");
  CREATE INDEX "_mailboxes_v_version_limits_order_idx" ON "_mailboxes_v_version_limits" USING btree ("_order");
  CREATE INDEX "_mailboxes_v_version_limits_parent_id_idx" ON "_mailboxes_v_version_limits" USING btree ("_parent_id");
  CREATE INDEX "_mailboxes_v_parent_idx" ON "_mailboxes_v" USING btree ("parent_id");
  CREATE INDEX "_mailboxes_v_version_version_site_idx" ON "_mailboxes_v" USING btree ("version_site_id");
  CREATE INDEX "_mailboxes_v_version_version_updated_at_idx" ON "_mailboxes_v" USING btree ("version_updated_at");
  CREATE INDEX "_mailboxes_v_version_version_created_at_idx" ON "_mailboxes_v" USING btree ("version_created_at");
  CREATE INDEX "_mailboxes_v_version_version__status_idx" ON "_mailboxes_v" USING btree ("version__status");
  CREATE INDEX "_mailboxes_v_created_at_idx" ON "_mailboxes_v" USING btree ("created_at");
  CREATE INDEX "_mailboxes_v_updated_at_idx" ON "_mailboxes_v" USING btree ("updated_at");
  CREATE INDEX "_mailboxes_v_latest_idx" ON "_mailboxes_v" USING btree ("latest");
  CREATE INDEX "version_site_version_slug_idx" ON "_mailboxes_v" USING btree ("version_site_id","version_slug");
  CREATE INDEX "consultations_site_idx" ON "consultations" USING btree ("site_id");
  CREATE INDEX "consultations_result_document_idx" ON "consultations" USING btree ("result_document_id");
  CREATE INDEX "consultations_updated_at_idx" ON "consultations" USING btree ("updated_at");
  CREATE INDEX "consultations_created_at_idx" ON "consultations" USING btree ("created_at");
  CREATE INDEX "consultations__status_idx" ON "consultations" USING btree ("_status");
  CREATE INDEX "consultations_rels_order_idx" ON "consultations_rels" USING btree ("order");
  CREATE INDEX "consultations_rels_parent_idx" ON "consultations_rels" USING btree ("parent_id");
  CREATE INDEX "consultations_rels_path_idx" ON "consultations_rels" USING btree ("path");
  CREATE INDEX "consultations_rels_media_id_idx" ON "consultations_rels" USING btree ("media_id");
  CREATE INDEX "_consultations_v_parent_idx" ON "_consultations_v" USING btree ("parent_id");
  CREATE INDEX "_consultations_v_version_version_site_idx" ON "_consultations_v" USING btree ("version_site_id");
  CREATE INDEX "_consultations_v_version_version_result_document_idx" ON "_consultations_v" USING btree ("version_result_document_id");
  CREATE INDEX "_consultations_v_version_version_updated_at_idx" ON "_consultations_v" USING btree ("version_updated_at");
  CREATE INDEX "_consultations_v_version_version_created_at_idx" ON "_consultations_v" USING btree ("version_created_at");
  CREATE INDEX "_consultations_v_version_version__status_idx" ON "_consultations_v" USING btree ("version__status");
  CREATE INDEX "_consultations_v_created_at_idx" ON "_consultations_v" USING btree ("created_at");
  CREATE INDEX "_consultations_v_updated_at_idx" ON "_consultations_v" USING btree ("updated_at");
  CREATE INDEX "_consultations_v_latest_idx" ON "_consultations_v" USING btree ("latest");
  CREATE INDEX "_consultations_v_rels_order_idx" ON "_consultations_v_rels" USING btree ("order");
  CREATE INDEX "_consultations_v_rels_parent_idx" ON "_consultations_v_rels" USING btree ("parent_id");
  CREATE INDEX "_consultations_v_rels_path_idx" ON "_consultations_v_rels" USING btree ("path");
  CREATE INDEX "_consultations_v_rels_media_id_idx" ON "_consultations_v_rels" USING btree ("media_id");
  CREATE INDEX "surveys_site_idx" ON "surveys" USING btree ("site_id");
  CREATE INDEX "surveys_form_idx" ON "surveys" USING btree ("form_id");
  CREATE INDEX "surveys_updated_at_idx" ON "surveys" USING btree ("updated_at");
  CREATE INDEX "surveys_created_at_idx" ON "surveys" USING btree ("created_at");
  CREATE INDEX "surveys__status_idx" ON "surveys" USING btree ("_status");
  CREATE INDEX "_surveys_v_parent_idx" ON "_surveys_v" USING btree ("parent_id");
  CREATE INDEX "_surveys_v_version_version_site_idx" ON "_surveys_v" USING btree ("version_site_id");
  CREATE INDEX "_surveys_v_version_version_form_idx" ON "_surveys_v" USING btree ("version_form_id");
  CREATE INDEX "_surveys_v_version_version_updated_at_idx" ON "_surveys_v" USING btree ("version_updated_at");
  CREATE INDEX "_surveys_v_version_version_created_at_idx" ON "_surveys_v" USING btree ("version_created_at");
  CREATE INDEX "_surveys_v_version_version__status_idx" ON "_surveys_v" USING btree ("version__status");
  CREATE INDEX "_surveys_v_created_at_idx" ON "_surveys_v" USING btree ("created_at");
  CREATE INDEX "_surveys_v_updated_at_idx" ON "_surveys_v" USING btree ("updated_at");
  CREATE INDEX "_surveys_v_latest_idx" ON "_surveys_v" USING btree ("latest");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_mailboxes_fk" FOREIGN KEY ("mailboxes_id") REFERENCES "public"."mailboxes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_consultations_fk" FOREIGN KEY ("consultations_id") REFERENCES "public"."consultations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_surveys_fk" FOREIGN KEY ("surveys_id") REFERENCES "public"."surveys"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_mailboxes_id_idx" ON "payload_locked_documents_rels" USING btree ("mailboxes_id");
  CREATE INDEX "payload_locked_documents_rels_consultations_id_idx" ON "payload_locked_documents_rels" USING btree ("consultations_id");
  CREATE INDEX "payload_locked_documents_rels_surveys_id_idx" ON "payload_locked_documents_rels" USING btree ("surveys_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "pages_blocks_interaction" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_pages_v_blocks_interaction" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "mailboxes_limits" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "mailboxes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_mailboxes_v_version_limits" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_mailboxes_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "consultations" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "consultations_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_consultations_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_consultations_v_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "surveys" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_surveys_v" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "pages_blocks_interaction" CASCADE;
  DROP TABLE "_pages_v_blocks_interaction" CASCADE;
  DROP TABLE "mailboxes_limits" CASCADE;
  DROP TABLE "mailboxes" CASCADE;
  DROP TABLE "_mailboxes_v_version_limits" CASCADE;
  DROP TABLE "_mailboxes_v" CASCADE;
  DROP TABLE "consultations" CASCADE;
  DROP TABLE "consultations_rels" CASCADE;
  DROP TABLE "_consultations_v" CASCADE;
  DROP TABLE "_consultations_v_rels" CASCADE;
  DROP TABLE "surveys" CASCADE;
  DROP TABLE "_surveys_v" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_mailboxes_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_consultations_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_surveys_fk";
  
  ALTER TABLE "flows_kinds" ALTER COLUMN "value" SET DATA TYPE text;
  DROP TYPE "public"."enum_flows_kinds";
  CREATE TYPE "public"."enum_flows_kinds" AS ENUM('articles', 'pages', 'disclosure-answers', 'case-decisions');
  ALTER TABLE "flows_kinds" ALTER COLUMN "value" SET DATA TYPE "public"."enum_flows_kinds" USING "value"::"public"."enum_flows_kinds";
  DROP INDEX "payload_locked_documents_rels_mailboxes_id_idx";
  DROP INDEX "payload_locked_documents_rels_consultations_id_idx";
  DROP INDEX "payload_locked_documents_rels_surveys_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "mailboxes_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "consultations_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "surveys_id";
  DROP TYPE "public"."enum_mailboxes_limits_kind";
  DROP TYPE "public"."enum_mailboxes_of";
  DROP TYPE "public"."enum_mailboxes_status";
  DROP TYPE "public"."enum__mailboxes_v_version_limits_kind";
  DROP TYPE "public"."enum__mailboxes_v_version_of";
  DROP TYPE "public"."enum__mailboxes_v_version_status";
  DROP TYPE "public"."enum_consultations_draft_kind";
  DROP TYPE "public"."enum_consultations_status";
  DROP TYPE "public"."enum__consultations_v_version_draft_kind";
  DROP TYPE "public"."enum__consultations_v_version_status";
  DROP TYPE "public"."enum_surveys_status";
  DROP TYPE "public"."enum__surveys_v_version_status";`)
}
