import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_articles_policy_validity" AS ENUM('in-force', 'amended', 'repealed', 'expired');
  CREATE TYPE "public"."enum__articles_v_version_policy_validity" AS ENUM('in-force', 'amended', 'repealed', 'expired');
  CREATE TYPE "public"."enum_pages_blocks_urgent_banner_level" AS ENUM('notice', 'warning', 'emergency');
  CREATE TYPE "public"."enum_pages_blocks_urgent_banner_leads_to" AS ENUM('address', 'column', 'article', 'page', 'file', 'site');
  CREATE TYPE "public"."enum_pages_blocks_multi_column_widths" AS ENUM('even', 'wide-first', 'wide-last');
  CREATE TYPE "public"."enum__pages_v_blocks_urgent_banner_level" AS ENUM('notice', 'warning', 'emergency');
  CREATE TYPE "public"."enum__pages_v_blocks_urgent_banner_leads_to" AS ENUM('address', 'column', 'article', 'page', 'file', 'site');
  CREATE TYPE "public"."enum__pages_v_blocks_multi_column_widths" AS ENUM('even', 'wide-first', 'wide-last');
  ALTER TYPE "public"."enum_media_kind" ADD VALUE 'video';
  ALTER TYPE "public"."enum_media_kind" ADD VALUE 'captions';
  CREATE TABLE "pages_blocks_picture_news" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"column_id" uuid,
  	"limit" numeric DEFAULT 5,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_policy_list" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"column_id" uuid,
  	"limit" numeric DEFAULT 8,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_urgent_banner" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"level" "enum_pages_blocks_urgent_banner_level" DEFAULT 'notice',
  	"text" varchar,
  	"from" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone,
  	"leads_to" "enum_pages_blocks_urgent_banner_leads_to" DEFAULT 'address',
  	"url" varchar,
  	"column_id" uuid,
  	"article_id" uuid,
  	"page_id" uuid,
  	"file_id" uuid,
  	"site_id" uuid,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_elder_switch" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"text" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_video" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"video_id" uuid,
  	"poster_id" uuid,
  	"captions_id" uuid,
  	"body" jsonb,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_timeline_items" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"when" varchar,
  	"title" varchar,
  	"text" varchar,
  	"image_id" uuid
  );
  
  CREATE TABLE "pages_blocks_timeline" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_multi_column_columns" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "pages_blocks_multi_column" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"widths" "enum_pages_blocks_multi_column_widths" DEFAULT 'even',
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_picture_news" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"column_id" uuid,
  	"limit" numeric DEFAULT 5,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_policy_list" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"column_id" uuid,
  	"limit" numeric DEFAULT 8,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_urgent_banner" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"level" "enum__pages_v_blocks_urgent_banner_level" DEFAULT 'notice',
  	"text" varchar,
  	"from" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone,
  	"leads_to" "enum__pages_v_blocks_urgent_banner_leads_to" DEFAULT 'address',
  	"url" varchar,
  	"column_id" uuid,
  	"article_id" uuid,
  	"page_id" uuid,
  	"file_id" uuid,
  	"site_id" uuid,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_elder_switch" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"text" varchar,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_video" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"video_id" uuid,
  	"poster_id" uuid,
  	"captions_id" uuid,
  	"body" jsonb,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_timeline_items" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"when" varchar,
  	"title" varchar,
  	"text" varchar,
  	"image_id" uuid,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_timeline" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_multi_column_columns" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_multi_column" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"widths" "enum__pages_v_blocks_multi_column_widths" DEFAULT 'even',
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  ALTER TABLE "articles" ADD COLUMN "policy_number" varchar;
  ALTER TABLE "articles" ADD COLUMN "policy_issued_on" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "policy_validity" "enum_articles_policy_validity";
  ALTER TABLE "_articles_v" ADD COLUMN "version_policy_number" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_policy_issued_on" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_policy_validity" "enum__articles_v_version_policy_validity";
  ALTER TABLE "pages_blocks_picture_news" ADD CONSTRAINT "pages_blocks_picture_news_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_picture_news" ADD CONSTRAINT "pages_blocks_picture_news_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_policy_list" ADD CONSTRAINT "pages_blocks_policy_list_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_policy_list" ADD CONSTRAINT "pages_blocks_policy_list_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_urgent_banner" ADD CONSTRAINT "pages_blocks_urgent_banner_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_urgent_banner" ADD CONSTRAINT "pages_blocks_urgent_banner_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_urgent_banner" ADD CONSTRAINT "pages_blocks_urgent_banner_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_urgent_banner" ADD CONSTRAINT "pages_blocks_urgent_banner_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_urgent_banner" ADD CONSTRAINT "pages_blocks_urgent_banner_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_urgent_banner" ADD CONSTRAINT "pages_blocks_urgent_banner_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_elder_switch" ADD CONSTRAINT "pages_blocks_elder_switch_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_video" ADD CONSTRAINT "pages_blocks_video_video_id_media_id_fk" FOREIGN KEY ("video_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_video" ADD CONSTRAINT "pages_blocks_video_poster_id_media_id_fk" FOREIGN KEY ("poster_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_video" ADD CONSTRAINT "pages_blocks_video_captions_id_media_id_fk" FOREIGN KEY ("captions_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_video" ADD CONSTRAINT "pages_blocks_video_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_timeline_items" ADD CONSTRAINT "pages_blocks_timeline_items_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_timeline_items" ADD CONSTRAINT "pages_blocks_timeline_items_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages_blocks_timeline"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_timeline" ADD CONSTRAINT "pages_blocks_timeline_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_multi_column_columns" ADD CONSTRAINT "pages_blocks_multi_column_columns_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages_blocks_multi_column"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_multi_column" ADD CONSTRAINT "pages_blocks_multi_column_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_picture_news" ADD CONSTRAINT "_pages_v_blocks_picture_news_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_picture_news" ADD CONSTRAINT "_pages_v_blocks_picture_news_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_policy_list" ADD CONSTRAINT "_pages_v_blocks_policy_list_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_policy_list" ADD CONSTRAINT "_pages_v_blocks_policy_list_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_urgent_banner" ADD CONSTRAINT "_pages_v_blocks_urgent_banner_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_urgent_banner" ADD CONSTRAINT "_pages_v_blocks_urgent_banner_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_urgent_banner" ADD CONSTRAINT "_pages_v_blocks_urgent_banner_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_urgent_banner" ADD CONSTRAINT "_pages_v_blocks_urgent_banner_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_urgent_banner" ADD CONSTRAINT "_pages_v_blocks_urgent_banner_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_urgent_banner" ADD CONSTRAINT "_pages_v_blocks_urgent_banner_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_elder_switch" ADD CONSTRAINT "_pages_v_blocks_elder_switch_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_video" ADD CONSTRAINT "_pages_v_blocks_video_video_id_media_id_fk" FOREIGN KEY ("video_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_video" ADD CONSTRAINT "_pages_v_blocks_video_poster_id_media_id_fk" FOREIGN KEY ("poster_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_video" ADD CONSTRAINT "_pages_v_blocks_video_captions_id_media_id_fk" FOREIGN KEY ("captions_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_video" ADD CONSTRAINT "_pages_v_blocks_video_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_timeline_items" ADD CONSTRAINT "_pages_v_blocks_timeline_items_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_timeline_items" ADD CONSTRAINT "_pages_v_blocks_timeline_items_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v_blocks_timeline"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_timeline" ADD CONSTRAINT "_pages_v_blocks_timeline_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_multi_column_columns" ADD CONSTRAINT "_pages_v_blocks_multi_column_columns_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v_blocks_multi_column"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_multi_column" ADD CONSTRAINT "_pages_v_blocks_multi_column_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "pages_blocks_picture_news_order_idx" ON "pages_blocks_picture_news" USING btree ("_order");
  CREATE INDEX "pages_blocks_picture_news_parent_id_idx" ON "pages_blocks_picture_news" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_picture_news_path_idx" ON "pages_blocks_picture_news" USING btree ("_path");
  CREATE INDEX "pages_blocks_picture_news_column_idx" ON "pages_blocks_picture_news" USING btree ("column_id");
  CREATE INDEX "pages_blocks_policy_list_order_idx" ON "pages_blocks_policy_list" USING btree ("_order");
  CREATE INDEX "pages_blocks_policy_list_parent_id_idx" ON "pages_blocks_policy_list" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_policy_list_path_idx" ON "pages_blocks_policy_list" USING btree ("_path");
  CREATE INDEX "pages_blocks_policy_list_column_idx" ON "pages_blocks_policy_list" USING btree ("column_id");
  CREATE INDEX "pages_blocks_urgent_banner_order_idx" ON "pages_blocks_urgent_banner" USING btree ("_order");
  CREATE INDEX "pages_blocks_urgent_banner_parent_id_idx" ON "pages_blocks_urgent_banner" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_urgent_banner_path_idx" ON "pages_blocks_urgent_banner" USING btree ("_path");
  CREATE INDEX "pages_blocks_urgent_banner_column_idx" ON "pages_blocks_urgent_banner" USING btree ("column_id");
  CREATE INDEX "pages_blocks_urgent_banner_article_idx" ON "pages_blocks_urgent_banner" USING btree ("article_id");
  CREATE INDEX "pages_blocks_urgent_banner_page_idx" ON "pages_blocks_urgent_banner" USING btree ("page_id");
  CREATE INDEX "pages_blocks_urgent_banner_file_idx" ON "pages_blocks_urgent_banner" USING btree ("file_id");
  CREATE INDEX "pages_blocks_urgent_banner_site_idx" ON "pages_blocks_urgent_banner" USING btree ("site_id");
  CREATE INDEX "pages_blocks_elder_switch_order_idx" ON "pages_blocks_elder_switch" USING btree ("_order");
  CREATE INDEX "pages_blocks_elder_switch_parent_id_idx" ON "pages_blocks_elder_switch" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_elder_switch_path_idx" ON "pages_blocks_elder_switch" USING btree ("_path");
  CREATE INDEX "pages_blocks_video_order_idx" ON "pages_blocks_video" USING btree ("_order");
  CREATE INDEX "pages_blocks_video_parent_id_idx" ON "pages_blocks_video" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_video_path_idx" ON "pages_blocks_video" USING btree ("_path");
  CREATE INDEX "pages_blocks_video_video_idx" ON "pages_blocks_video" USING btree ("video_id");
  CREATE INDEX "pages_blocks_video_poster_idx" ON "pages_blocks_video" USING btree ("poster_id");
  CREATE INDEX "pages_blocks_video_captions_idx" ON "pages_blocks_video" USING btree ("captions_id");
  CREATE INDEX "pages_blocks_timeline_items_order_idx" ON "pages_blocks_timeline_items" USING btree ("_order");
  CREATE INDEX "pages_blocks_timeline_items_parent_id_idx" ON "pages_blocks_timeline_items" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_timeline_items_image_idx" ON "pages_blocks_timeline_items" USING btree ("image_id");
  CREATE INDEX "pages_blocks_timeline_order_idx" ON "pages_blocks_timeline" USING btree ("_order");
  CREATE INDEX "pages_blocks_timeline_parent_id_idx" ON "pages_blocks_timeline" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_timeline_path_idx" ON "pages_blocks_timeline" USING btree ("_path");
  CREATE INDEX "pages_blocks_multi_column_columns_order_idx" ON "pages_blocks_multi_column_columns" USING btree ("_order");
  CREATE INDEX "pages_blocks_multi_column_columns_parent_id_idx" ON "pages_blocks_multi_column_columns" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_multi_column_order_idx" ON "pages_blocks_multi_column" USING btree ("_order");
  CREATE INDEX "pages_blocks_multi_column_parent_id_idx" ON "pages_blocks_multi_column" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_multi_column_path_idx" ON "pages_blocks_multi_column" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_picture_news_order_idx" ON "_pages_v_blocks_picture_news" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_picture_news_parent_id_idx" ON "_pages_v_blocks_picture_news" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_picture_news_path_idx" ON "_pages_v_blocks_picture_news" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_picture_news_column_idx" ON "_pages_v_blocks_picture_news" USING btree ("column_id");
  CREATE INDEX "_pages_v_blocks_policy_list_order_idx" ON "_pages_v_blocks_policy_list" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_policy_list_parent_id_idx" ON "_pages_v_blocks_policy_list" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_policy_list_path_idx" ON "_pages_v_blocks_policy_list" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_policy_list_column_idx" ON "_pages_v_blocks_policy_list" USING btree ("column_id");
  CREATE INDEX "_pages_v_blocks_urgent_banner_order_idx" ON "_pages_v_blocks_urgent_banner" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_urgent_banner_parent_id_idx" ON "_pages_v_blocks_urgent_banner" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_urgent_banner_path_idx" ON "_pages_v_blocks_urgent_banner" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_urgent_banner_column_idx" ON "_pages_v_blocks_urgent_banner" USING btree ("column_id");
  CREATE INDEX "_pages_v_blocks_urgent_banner_article_idx" ON "_pages_v_blocks_urgent_banner" USING btree ("article_id");
  CREATE INDEX "_pages_v_blocks_urgent_banner_page_idx" ON "_pages_v_blocks_urgent_banner" USING btree ("page_id");
  CREATE INDEX "_pages_v_blocks_urgent_banner_file_idx" ON "_pages_v_blocks_urgent_banner" USING btree ("file_id");
  CREATE INDEX "_pages_v_blocks_urgent_banner_site_idx" ON "_pages_v_blocks_urgent_banner" USING btree ("site_id");
  CREATE INDEX "_pages_v_blocks_elder_switch_order_idx" ON "_pages_v_blocks_elder_switch" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_elder_switch_parent_id_idx" ON "_pages_v_blocks_elder_switch" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_elder_switch_path_idx" ON "_pages_v_blocks_elder_switch" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_video_order_idx" ON "_pages_v_blocks_video" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_video_parent_id_idx" ON "_pages_v_blocks_video" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_video_path_idx" ON "_pages_v_blocks_video" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_video_video_idx" ON "_pages_v_blocks_video" USING btree ("video_id");
  CREATE INDEX "_pages_v_blocks_video_poster_idx" ON "_pages_v_blocks_video" USING btree ("poster_id");
  CREATE INDEX "_pages_v_blocks_video_captions_idx" ON "_pages_v_blocks_video" USING btree ("captions_id");
  CREATE INDEX "_pages_v_blocks_timeline_items_order_idx" ON "_pages_v_blocks_timeline_items" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_timeline_items_parent_id_idx" ON "_pages_v_blocks_timeline_items" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_timeline_items_image_idx" ON "_pages_v_blocks_timeline_items" USING btree ("image_id");
  CREATE INDEX "_pages_v_blocks_timeline_order_idx" ON "_pages_v_blocks_timeline" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_timeline_parent_id_idx" ON "_pages_v_blocks_timeline" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_timeline_path_idx" ON "_pages_v_blocks_timeline" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_multi_column_columns_order_idx" ON "_pages_v_blocks_multi_column_columns" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_multi_column_columns_parent_id_idx" ON "_pages_v_blocks_multi_column_columns" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_multi_column_order_idx" ON "_pages_v_blocks_multi_column" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_multi_column_parent_id_idx" ON "_pages_v_blocks_multi_column" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_multi_column_path_idx" ON "_pages_v_blocks_multi_column" USING btree ("_path");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "pages_blocks_picture_news" CASCADE;
  DROP TABLE "pages_blocks_policy_list" CASCADE;
  DROP TABLE "pages_blocks_urgent_banner" CASCADE;
  DROP TABLE "pages_blocks_elder_switch" CASCADE;
  DROP TABLE "pages_blocks_video" CASCADE;
  DROP TABLE "pages_blocks_timeline_items" CASCADE;
  DROP TABLE "pages_blocks_timeline" CASCADE;
  DROP TABLE "pages_blocks_multi_column_columns" CASCADE;
  DROP TABLE "pages_blocks_multi_column" CASCADE;
  DROP TABLE "_pages_v_blocks_picture_news" CASCADE;
  DROP TABLE "_pages_v_blocks_policy_list" CASCADE;
  DROP TABLE "_pages_v_blocks_urgent_banner" CASCADE;
  DROP TABLE "_pages_v_blocks_elder_switch" CASCADE;
  DROP TABLE "_pages_v_blocks_video" CASCADE;
  DROP TABLE "_pages_v_blocks_timeline_items" CASCADE;
  DROP TABLE "_pages_v_blocks_timeline" CASCADE;
  DROP TABLE "_pages_v_blocks_multi_column_columns" CASCADE;
  DROP TABLE "_pages_v_blocks_multi_column" CASCADE;
  ALTER TABLE "media" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_media_kind";
  CREATE TYPE "public"."enum_media_kind" AS ENUM('image', 'attachment');
  ALTER TABLE "media" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_media_kind" USING "kind"::"public"."enum_media_kind";
  ALTER TABLE "articles" DROP COLUMN "policy_number";
  ALTER TABLE "articles" DROP COLUMN "policy_issued_on";
  ALTER TABLE "articles" DROP COLUMN "policy_validity";
  ALTER TABLE "_articles_v" DROP COLUMN "version_policy_number";
  ALTER TABLE "_articles_v" DROP COLUMN "version_policy_issued_on";
  ALTER TABLE "_articles_v" DROP COLUMN "version_policy_validity";
  DROP TYPE "public"."enum_articles_policy_validity";
  DROP TYPE "public"."enum__articles_v_version_policy_validity";
  DROP TYPE "public"."enum_pages_blocks_urgent_banner_level";
  DROP TYPE "public"."enum_pages_blocks_urgent_banner_leads_to";
  DROP TYPE "public"."enum_pages_blocks_multi_column_widths";
  DROP TYPE "public"."enum__pages_v_blocks_urgent_banner_level";
  DROP TYPE "public"."enum__pages_v_blocks_urgent_banner_leads_to";
  DROP TYPE "public"."enum__pages_v_blocks_multi_column_widths";`)
}
