import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_flows_kinds" AS ENUM('articles', 'pages');
  CREATE TYPE "public"."enum_flows_levels" AS ENUM('city', 'county', 'township', 'department');
  CREATE TYPE "public"."enum_flows_column_types" AS ENUM('首页', '概况信息', '机构职能', '负责人信息', '工作动态', '政策文件', '信息公开指南', '信息公开目录', '信息公开年报', '依申请公开', '数据发布', '数据开放', '政策解读', '回应关切', '办事服务', '咨询投诉', '征集调查', '在线访谈');
  CREATE TABLE "flows_kinds" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_flows_kinds",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "flows_levels" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_flows_levels",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "flows_column_types" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_flows_column_types",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "flows" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"site_id" uuid,
  	"definition" jsonb NOT NULL,
  	"in_use" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "flows_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"columns_id" uuid
  );
  
  CREATE TABLE "delegations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"by_id" uuid,
  	"to_id" uuid NOT NULL,
  	"from" timestamp(3) with time zone NOT NULL,
  	"until" timestamp(3) with time zone NOT NULL,
  	"reason" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "articles" ADD COLUMN "written_by" jsonb;
  ALTER TABLE "_articles_v" ADD COLUMN "version_written_by" jsonb;
  ALTER TABLE "pages" ADD COLUMN "written_by" jsonb;
  ALTER TABLE "_pages_v" ADD COLUMN "version_written_by" jsonb;
  ALTER TABLE "memberships" ADD COLUMN "superior_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "flows_id" uuid;
  ALTER TABLE "flows_kinds" ADD CONSTRAINT "flows_kinds_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."flows"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "flows_levels" ADD CONSTRAINT "flows_levels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."flows"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "flows_column_types" ADD CONSTRAINT "flows_column_types_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."flows"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "flows" ADD CONSTRAINT "flows_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "flows_rels" ADD CONSTRAINT "flows_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."flows"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "flows_rels" ADD CONSTRAINT "flows_rels_columns_fk" FOREIGN KEY ("columns_id") REFERENCES "public"."columns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "delegations" ADD CONSTRAINT "delegations_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "delegations" ADD CONSTRAINT "delegations_to_id_users_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "flows_kinds_order_idx" ON "flows_kinds" USING btree ("order");
  CREATE INDEX "flows_kinds_parent_idx" ON "flows_kinds" USING btree ("parent_id");
  CREATE INDEX "flows_levels_order_idx" ON "flows_levels" USING btree ("order");
  CREATE INDEX "flows_levels_parent_idx" ON "flows_levels" USING btree ("parent_id");
  CREATE INDEX "flows_column_types_order_idx" ON "flows_column_types" USING btree ("order");
  CREATE INDEX "flows_column_types_parent_idx" ON "flows_column_types" USING btree ("parent_id");
  CREATE INDEX "flows_site_idx" ON "flows" USING btree ("site_id");
  CREATE INDEX "flows_updated_at_idx" ON "flows" USING btree ("updated_at");
  CREATE INDEX "flows_created_at_idx" ON "flows" USING btree ("created_at");
  CREATE INDEX "flows_rels_order_idx" ON "flows_rels" USING btree ("order");
  CREATE INDEX "flows_rels_parent_idx" ON "flows_rels" USING btree ("parent_id");
  CREATE INDEX "flows_rels_path_idx" ON "flows_rels" USING btree ("path");
  CREATE INDEX "flows_rels_columns_id_idx" ON "flows_rels" USING btree ("columns_id");
  CREATE INDEX "delegations_by_idx" ON "delegations" USING btree ("by_id");
  CREATE INDEX "delegations_to_idx" ON "delegations" USING btree ("to_id");
  CREATE INDEX "delegations_updated_at_idx" ON "delegations" USING btree ("updated_at");
  CREATE INDEX "delegations_created_at_idx" ON "delegations" USING btree ("created_at");
  ALTER TABLE "memberships" ADD CONSTRAINT "memberships_superior_id_users_id_fk" FOREIGN KEY ("superior_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_flows_fk" FOREIGN KEY ("flows_id") REFERENCES "public"."flows"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "memberships_superior_idx" ON "memberships" USING btree ("superior_id");
  CREATE INDEX "payload_locked_documents_rels_flows_id_idx" ON "payload_locked_documents_rels" USING btree ("flows_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "flows_kinds" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "flows_levels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "flows_column_types" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "flows" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "flows_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "delegations" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "flows_kinds" CASCADE;
  DROP TABLE "flows_levels" CASCADE;
  DROP TABLE "flows_column_types" CASCADE;
  DROP TABLE "flows" CASCADE;
  DROP TABLE "flows_rels" CASCADE;
  DROP TABLE "delegations" CASCADE;
  ALTER TABLE "memberships" DROP CONSTRAINT "memberships_superior_id_users_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_flows_fk";
  
  DROP INDEX "memberships_superior_idx";
  DROP INDEX "payload_locked_documents_rels_flows_id_idx";
  ALTER TABLE "articles" DROP COLUMN "written_by";
  ALTER TABLE "_articles_v" DROP COLUMN "version_written_by";
  ALTER TABLE "pages" DROP COLUMN "written_by";
  ALTER TABLE "_pages_v" DROP COLUMN "version_written_by";
  ALTER TABLE "memberships" DROP COLUMN "superior_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "flows_id";
  DROP TYPE "public"."enum_flows_kinds";
  DROP TYPE "public"."enum_flows_levels";
  DROP TYPE "public"."enum_flows_column_types";`)
}
