import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_sites_theme" AS ENUM('civic', 'township');
  CREATE TYPE "public"."enum_sites_tokens_density" AS ENUM('comfortable', 'compact');
  CREATE TYPE "public"."enum_sites_language" AS ENUM('zh-CN', 'en');
  CREATE TYPE "public"."enum_sites_status" AS ENUM('draft', 'live', 'suspended', 'closed');
  CREATE TYPE "public"."enum_sites_level" AS ENUM('city', 'county', 'township', 'department');
  CREATE TYPE "public"."enum_memberships_roles" AS ENUM('editor', 'reviewer', 'publisher', 'clerk', 'approver', 'site-admin');
  CREATE TYPE "public"."enum_administrators_role" AS ENUM('system-admin', 'security-admin', 'auditor');
  CREATE TYPE "public"."enum_articles_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__articles_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_pages_blocks_quick_links_links_icon" AS ENUM('document', 'megaphone', 'scale', 'people', 'person', 'building', 'home', 'heart', 'school', 'medical', 'work', 'business', 'farm', 'water', 'road', 'travel', 'shield', 'phone', 'mail', 'chat', 'calendar', 'chart', 'map', 'search', 'question', 'form', 'certificate', 'money', 'baby', 'elder', 'land', 'fire');
  CREATE TYPE "public"."enum_pages_blocks_quick_links_links_leads_to" AS ENUM('address', 'column', 'article', 'page', 'file', 'site');
  CREATE TYPE "public"."enum_pages_blocks_service_grid_groups_links_icon" AS ENUM('document', 'megaphone', 'scale', 'people', 'person', 'building', 'home', 'heart', 'school', 'medical', 'work', 'business', 'farm', 'water', 'road', 'travel', 'shield', 'phone', 'mail', 'chat', 'calendar', 'chart', 'map', 'search', 'question', 'form', 'certificate', 'money', 'baby', 'elder', 'land', 'fire');
  CREATE TYPE "public"."enum_pages_blocks_service_grid_groups_links_leads_to" AS ENUM('address', 'column', 'article', 'page', 'file', 'site');
  CREATE TYPE "public"."enum_pages_blocks_topics_banners_leads_to" AS ENUM('address', 'column', 'article', 'page', 'file', 'site');
  CREATE TYPE "public"."enum_pages_blocks_leaders_people_leads_to" AS ENUM('address', 'column', 'article', 'page', 'file', 'site');
  CREATE TYPE "public"."enum_pages_blocks_directory_level" AS ENUM('city', 'county', 'township', 'department');
  CREATE TYPE "public"."enum_pages_blocks_directory_scope" AS ENUM('children', 'all');
  CREATE TYPE "public"."enum_pages_place" AS ENUM('home', 'column', 'own');
  CREATE TYPE "public"."enum_pages_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__pages_v_blocks_quick_links_links_icon" AS ENUM('document', 'megaphone', 'scale', 'people', 'person', 'building', 'home', 'heart', 'school', 'medical', 'work', 'business', 'farm', 'water', 'road', 'travel', 'shield', 'phone', 'mail', 'chat', 'calendar', 'chart', 'map', 'search', 'question', 'form', 'certificate', 'money', 'baby', 'elder', 'land', 'fire');
  CREATE TYPE "public"."enum__pages_v_blocks_quick_links_links_leads_to" AS ENUM('address', 'column', 'article', 'page', 'file', 'site');
  CREATE TYPE "public"."enum__pages_v_blocks_service_grid_groups_links_icon" AS ENUM('document', 'megaphone', 'scale', 'people', 'person', 'building', 'home', 'heart', 'school', 'medical', 'work', 'business', 'farm', 'water', 'road', 'travel', 'shield', 'phone', 'mail', 'chat', 'calendar', 'chart', 'map', 'search', 'question', 'form', 'certificate', 'money', 'baby', 'elder', 'land', 'fire');
  CREATE TYPE "public"."enum__pages_v_blocks_service_grid_groups_links_leads_to" AS ENUM('address', 'column', 'article', 'page', 'file', 'site');
  CREATE TYPE "public"."enum__pages_v_blocks_topics_banners_leads_to" AS ENUM('address', 'column', 'article', 'page', 'file', 'site');
  CREATE TYPE "public"."enum__pages_v_blocks_leaders_people_leads_to" AS ENUM('address', 'column', 'article', 'page', 'file', 'site');
  CREATE TYPE "public"."enum__pages_v_blocks_directory_level" AS ENUM('city', 'county', 'township', 'department');
  CREATE TYPE "public"."enum__pages_v_blocks_directory_scope" AS ENUM('children', 'all');
  CREATE TYPE "public"."enum__pages_v_version_place" AS ENUM('home', 'column', 'own');
  CREATE TYPE "public"."enum__pages_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_columns_type" AS ENUM('首页', '概况信息', '机构职能', '负责人信息', '工作动态', '政策文件', '信息公开指南', '信息公开目录', '信息公开年报', '依申请公开', '数据发布', '数据开放', '政策解读', '回应关切', '办事服务', '咨询投诉', '征集调查', '在线访谈');
  CREATE TYPE "public"."enum_columns_layout" AS ENUM('list', 'sections', 'page', 'link');
  CREATE TYPE "public"."enum_columns_link_leads_to" AS ENUM('address', 'column', 'article', 'page', 'file', 'site');
  CREATE TYPE "public"."enum_media_kind" AS ENUM('image', 'attachment');
  CREATE TABLE "sites_footer_links_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar NOT NULL,
  	"href" varchar NOT NULL
  );
  
  CREATE TABLE "sites_footer_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar NOT NULL
  );
  
  CREATE TABLE "sites" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"short_name" varchar NOT NULL,
  	"motto" varchar,
  	"description" varchar,
  	"theme" "enum_sites_theme" DEFAULT 'civic' NOT NULL,
  	"tokens_primary" varchar,
  	"tokens_accent" varchar,
  	"tokens_density" "enum_sites_tokens_density",
  	"language" "enum_sites_language" DEFAULT 'zh-CN' NOT NULL,
  	"logo_id" uuid,
  	"banner_id" uuid,
  	"identifiers_organizer" varchar NOT NULL,
  	"identifiers_operator" varchar,
  	"identifiers_site_code" varchar,
  	"identifiers_icp" varchar,
  	"identifiers_police" varchar,
  	"identifiers_conac_url" varchar,
  	"identifiers_report_error_url" varchar,
  	"contact_address" varchar,
  	"contact_phone" varchar,
  	"contact_email" varchar,
  	"contact_postcode" varchar,
  	"contact_hours" varchar,
  	"urgent_notice_text" varchar,
  	"urgent_notice_href" varchar,
  	"status" "enum_sites_status" DEFAULT 'draft' NOT NULL,
  	"level" "enum_sites_level" NOT NULL,
  	"parent_id" uuid,
  	"division_code" varchar,
  	"mount_host" varchar NOT NULL,
  	"mount_base_path" varchar DEFAULT '/' NOT NULL,
  	"order" numeric DEFAULT 100 NOT NULL,
  	"sample" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "sites_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"unit" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "memberships_roles" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_memberships_roles",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "memberships" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"user_id" uuid NOT NULL,
  	"site_id" uuid NOT NULL,
  	"subtree" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "administrators" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"user_id" uuid NOT NULL,
  	"role" "enum_administrators_role" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "articles_attachments" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"file_id" uuid,
  	"name" varchar
  );
  
  CREATE TABLE "articles" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid,
  	"title" varchar,
  	"subtitle" varchar,
  	"body" jsonb,
  	"cover_id" uuid,
  	"summary" varchar,
  	"source" varchar,
  	"author" varchar,
  	"editor" varchar,
  	"column_id" uuid,
  	"pinned" boolean DEFAULT false,
  	"published_at" timestamp(3) with time zone,
  	"publish_at" timestamp(3) with time zone,
  	"expire_at" timestamp(3) with time zone,
  	"schedule_by" varchar,
  	"schedule_hash" varchar,
  	"schedule_fault" varchar,
  	"path" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_articles_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "articles_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_articles_v_version_attachments" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"file_id" uuid,
  	"name" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_articles_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_site_id" uuid,
  	"version_title" varchar,
  	"version_subtitle" varchar,
  	"version_body" jsonb,
  	"version_cover_id" uuid,
  	"version_summary" varchar,
  	"version_source" varchar,
  	"version_author" varchar,
  	"version_editor" varchar,
  	"version_column_id" uuid,
  	"version_pinned" boolean DEFAULT false,
  	"version_published_at" timestamp(3) with time zone,
  	"version_publish_at" timestamp(3) with time zone,
  	"version_expire_at" timestamp(3) with time zone,
  	"version_schedule_by" varchar,
  	"version_schedule_hash" varchar,
  	"version_schedule_fault" varchar,
  	"version_path" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__articles_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_articles_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "pages_blocks_lead" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"column_id" uuid,
  	"limit" numeric DEFAULT 6,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_lists_lists" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"column_id" uuid,
  	"title" varchar,
  	"limit" numeric DEFAULT 6
  );
  
  CREATE TABLE "pages_blocks_lists" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_quick_links_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"icon" "enum_pages_blocks_quick_links_links_icon",
  	"leads_to" "enum_pages_blocks_quick_links_links_leads_to" DEFAULT 'address',
  	"url" varchar,
  	"column_id" uuid,
  	"article_id" uuid,
  	"page_id" uuid,
  	"file_id" uuid,
  	"site_id" uuid,
  	"description" varchar
  );
  
  CREATE TABLE "pages_blocks_quick_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_service_grid_groups_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"icon" "enum_pages_blocks_service_grid_groups_links_icon",
  	"leads_to" "enum_pages_blocks_service_grid_groups_links_leads_to" DEFAULT 'address',
  	"url" varchar,
  	"column_id" uuid,
  	"article_id" uuid,
  	"page_id" uuid,
  	"file_id" uuid,
  	"site_id" uuid,
  	"description" varchar
  );
  
  CREATE TABLE "pages_blocks_service_grid_groups" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar
  );
  
  CREATE TABLE "pages_blocks_service_grid" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_topics_banners" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"image_id" uuid,
  	"leads_to" "enum_pages_blocks_topics_banners_leads_to" DEFAULT 'address',
  	"url" varchar,
  	"column_id" uuid,
  	"article_id" uuid,
  	"page_id" uuid,
  	"file_id" uuid,
  	"site_id" uuid
  );
  
  CREATE TABLE "pages_blocks_topics" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_leaders_people" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"office" varchar,
  	"photo_id" uuid,
  	"duties" varchar,
  	"leads_to" "enum_pages_blocks_leaders_people_leads_to" DEFAULT 'address',
  	"url" varchar,
  	"column_id" uuid,
  	"article_id" uuid,
  	"page_id" uuid,
  	"file_id" uuid,
  	"site_id" uuid
  );
  
  CREATE TABLE "pages_blocks_leaders" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_rich_text" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"body" jsonb,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_gallery_images" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"image_id" uuid
  );
  
  CREATE TABLE "pages_blocks_gallery" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_numbers_items" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"value" varchar,
  	"unit" varchar,
  	"label" varchar
  );
  
  CREATE TABLE "pages_blocks_numbers" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"note" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_accordion_items" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"body" jsonb
  );
  
  CREATE TABLE "pages_blocks_accordion" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_contacts_offices" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"phone" varchar,
  	"hours" varchar,
  	"address" varchar
  );
  
  CREATE TABLE "pages_blocks_contacts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_directory" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"level" "enum_pages_blocks_directory_level" DEFAULT 'township',
  	"scope" "enum_pages_blocks_directory_scope" DEFAULT 'children',
  	"block_name" varchar
  );
  
  CREATE TABLE "pages" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid,
  	"title" varchar,
  	"description" varchar,
  	"place" "enum_pages_place" DEFAULT 'own',
  	"column_id" uuid,
  	"slug" varchar,
  	"published_at" timestamp(3) with time zone,
  	"publish_at" timestamp(3) with time zone,
  	"expire_at" timestamp(3) with time zone,
  	"schedule_by" varchar,
  	"schedule_hash" varchar,
  	"schedule_fault" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_pages_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "pages_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_lead" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"column_id" uuid,
  	"limit" numeric DEFAULT 6,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_lists_lists" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"column_id" uuid,
  	"title" varchar,
  	"limit" numeric DEFAULT 6,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_lists" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_quick_links_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"label" varchar,
  	"icon" "enum__pages_v_blocks_quick_links_links_icon",
  	"leads_to" "enum__pages_v_blocks_quick_links_links_leads_to" DEFAULT 'address',
  	"url" varchar,
  	"column_id" uuid,
  	"article_id" uuid,
  	"page_id" uuid,
  	"file_id" uuid,
  	"site_id" uuid,
  	"description" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_quick_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_service_grid_groups_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"label" varchar,
  	"icon" "enum__pages_v_blocks_service_grid_groups_links_icon",
  	"leads_to" "enum__pages_v_blocks_service_grid_groups_links_leads_to" DEFAULT 'address',
  	"url" varchar,
  	"column_id" uuid,
  	"article_id" uuid,
  	"page_id" uuid,
  	"file_id" uuid,
  	"site_id" uuid,
  	"description" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_service_grid_groups" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"label" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_service_grid" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_topics_banners" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"label" varchar,
  	"image_id" uuid,
  	"leads_to" "enum__pages_v_blocks_topics_banners_leads_to" DEFAULT 'address',
  	"url" varchar,
  	"column_id" uuid,
  	"article_id" uuid,
  	"page_id" uuid,
  	"file_id" uuid,
  	"site_id" uuid,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_topics" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_leaders_people" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"office" varchar,
  	"photo_id" uuid,
  	"duties" varchar,
  	"leads_to" "enum__pages_v_blocks_leaders_people_leads_to" DEFAULT 'address',
  	"url" varchar,
  	"column_id" uuid,
  	"article_id" uuid,
  	"page_id" uuid,
  	"file_id" uuid,
  	"site_id" uuid,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_leaders" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_rich_text" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"body" jsonb,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_gallery_images" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"image_id" uuid,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_gallery" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_numbers_items" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"value" varchar,
  	"unit" varchar,
  	"label" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_numbers" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"note" varchar,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_accordion_items" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"body" jsonb,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_accordion" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_contacts_offices" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"phone" varchar,
  	"hours" varchar,
  	"address" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_contacts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_directory" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"hide_on_phone" boolean DEFAULT false,
  	"level" "enum__pages_v_blocks_directory_level" DEFAULT 'township',
  	"scope" "enum__pages_v_blocks_directory_scope" DEFAULT 'children',
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_site_id" uuid,
  	"version_title" varchar,
  	"version_description" varchar,
  	"version_place" "enum__pages_v_version_place" DEFAULT 'own',
  	"version_column_id" uuid,
  	"version_slug" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_publish_at" timestamp(3) with time zone,
  	"version_expire_at" timestamp(3) with time zone,
  	"version_schedule_by" varchar,
  	"version_schedule_hash" varchar,
  	"version_schedule_fault" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__pages_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_pages_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "columns" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid,
  	"name" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"parent_id" uuid,
  	"type" "enum_columns_type" DEFAULT '工作动态' NOT NULL,
  	"layout" "enum_columns_layout" DEFAULT 'list' NOT NULL,
  	"link_leads_to" "enum_columns_link_leads_to" DEFAULT 'address',
  	"link_url" varchar,
  	"link_column_id" uuid,
  	"link_article_id" uuid,
  	"link_page_id" uuid,
  	"link_file_id" uuid,
  	"link_site_id" uuid,
  	"description" varchar,
  	"in_navigation" boolean DEFAULT true,
  	"order" numeric DEFAULT 100 NOT NULL,
  	"update_period_days" numeric,
  	"path" varchar,
  	"full_name" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "columns_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "media" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid,
  	"alt" varchar,
  	"caption" varchar,
  	"credit" varchar,
  	"kind" "enum_media_kind",
  	"original_name" varchar,
  	"original" varchar,
  	"variants" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"sites_id" uuid,
  	"users_id" uuid,
  	"articles_id" uuid,
  	"pages_id" uuid,
  	"columns_id" uuid,
  	"media_id" uuid
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "sites_footer_links_links" ADD CONSTRAINT "sites_footer_links_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."sites_footer_links"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "sites_footer_links" ADD CONSTRAINT "sites_footer_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "sites" ADD CONSTRAINT "sites_logo_id_media_id_fk" FOREIGN KEY ("logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sites" ADD CONSTRAINT "sites_banner_id_media_id_fk" FOREIGN KEY ("banner_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sites" ADD CONSTRAINT "sites_parent_id_sites_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sites_texts" ADD CONSTRAINT "sites_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "memberships_roles" ADD CONSTRAINT "memberships_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."memberships"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "memberships" ADD CONSTRAINT "memberships_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "administrators" ADD CONSTRAINT "administrators_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles_attachments" ADD CONSTRAINT "articles_attachments_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles_attachments" ADD CONSTRAINT "articles_attachments_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles_texts" ADD CONSTRAINT "articles_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_version_attachments" ADD CONSTRAINT "_articles_v_version_attachments_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v_version_attachments" ADD CONSTRAINT "_articles_v_version_attachments_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_parent_id_articles_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_cover_id_media_id_fk" FOREIGN KEY ("version_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_column_id_columns_id_fk" FOREIGN KEY ("version_column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v_texts" ADD CONSTRAINT "_articles_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_lead" ADD CONSTRAINT "pages_blocks_lead_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_lead" ADD CONSTRAINT "pages_blocks_lead_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_lists_lists" ADD CONSTRAINT "pages_blocks_lists_lists_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_lists_lists" ADD CONSTRAINT "pages_blocks_lists_lists_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages_blocks_lists"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_lists" ADD CONSTRAINT "pages_blocks_lists_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_quick_links_links" ADD CONSTRAINT "pages_blocks_quick_links_links_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_quick_links_links" ADD CONSTRAINT "pages_blocks_quick_links_links_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_quick_links_links" ADD CONSTRAINT "pages_blocks_quick_links_links_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_quick_links_links" ADD CONSTRAINT "pages_blocks_quick_links_links_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_quick_links_links" ADD CONSTRAINT "pages_blocks_quick_links_links_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_quick_links_links" ADD CONSTRAINT "pages_blocks_quick_links_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages_blocks_quick_links"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_quick_links" ADD CONSTRAINT "pages_blocks_quick_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_service_grid_groups_links" ADD CONSTRAINT "pages_blocks_service_grid_groups_links_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_service_grid_groups_links" ADD CONSTRAINT "pages_blocks_service_grid_groups_links_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_service_grid_groups_links" ADD CONSTRAINT "pages_blocks_service_grid_groups_links_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_service_grid_groups_links" ADD CONSTRAINT "pages_blocks_service_grid_groups_links_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_service_grid_groups_links" ADD CONSTRAINT "pages_blocks_service_grid_groups_links_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_service_grid_groups_links" ADD CONSTRAINT "pages_blocks_service_grid_groups_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages_blocks_service_grid_groups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_service_grid_groups" ADD CONSTRAINT "pages_blocks_service_grid_groups_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages_blocks_service_grid"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_service_grid" ADD CONSTRAINT "pages_blocks_service_grid_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_topics_banners" ADD CONSTRAINT "pages_blocks_topics_banners_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_topics_banners" ADD CONSTRAINT "pages_blocks_topics_banners_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_topics_banners" ADD CONSTRAINT "pages_blocks_topics_banners_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_topics_banners" ADD CONSTRAINT "pages_blocks_topics_banners_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_topics_banners" ADD CONSTRAINT "pages_blocks_topics_banners_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_topics_banners" ADD CONSTRAINT "pages_blocks_topics_banners_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_topics_banners" ADD CONSTRAINT "pages_blocks_topics_banners_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages_blocks_topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_topics" ADD CONSTRAINT "pages_blocks_topics_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_leaders_people" ADD CONSTRAINT "pages_blocks_leaders_people_photo_id_media_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_leaders_people" ADD CONSTRAINT "pages_blocks_leaders_people_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_leaders_people" ADD CONSTRAINT "pages_blocks_leaders_people_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_leaders_people" ADD CONSTRAINT "pages_blocks_leaders_people_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_leaders_people" ADD CONSTRAINT "pages_blocks_leaders_people_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_leaders_people" ADD CONSTRAINT "pages_blocks_leaders_people_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_leaders_people" ADD CONSTRAINT "pages_blocks_leaders_people_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages_blocks_leaders"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_leaders" ADD CONSTRAINT "pages_blocks_leaders_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_rich_text" ADD CONSTRAINT "pages_blocks_rich_text_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_gallery_images" ADD CONSTRAINT "pages_blocks_gallery_images_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_gallery_images" ADD CONSTRAINT "pages_blocks_gallery_images_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages_blocks_gallery"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_gallery" ADD CONSTRAINT "pages_blocks_gallery_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_numbers_items" ADD CONSTRAINT "pages_blocks_numbers_items_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages_blocks_numbers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_numbers" ADD CONSTRAINT "pages_blocks_numbers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_accordion_items" ADD CONSTRAINT "pages_blocks_accordion_items_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages_blocks_accordion"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_accordion" ADD CONSTRAINT "pages_blocks_accordion_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_contacts_offices" ADD CONSTRAINT "pages_blocks_contacts_offices_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages_blocks_contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_contacts" ADD CONSTRAINT "pages_blocks_contacts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_directory" ADD CONSTRAINT "pages_blocks_directory_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_texts" ADD CONSTRAINT "pages_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_lead" ADD CONSTRAINT "_pages_v_blocks_lead_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_lead" ADD CONSTRAINT "_pages_v_blocks_lead_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_lists_lists" ADD CONSTRAINT "_pages_v_blocks_lists_lists_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_lists_lists" ADD CONSTRAINT "_pages_v_blocks_lists_lists_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v_blocks_lists"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_lists" ADD CONSTRAINT "_pages_v_blocks_lists_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_quick_links_links" ADD CONSTRAINT "_pages_v_blocks_quick_links_links_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_quick_links_links" ADD CONSTRAINT "_pages_v_blocks_quick_links_links_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_quick_links_links" ADD CONSTRAINT "_pages_v_blocks_quick_links_links_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_quick_links_links" ADD CONSTRAINT "_pages_v_blocks_quick_links_links_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_quick_links_links" ADD CONSTRAINT "_pages_v_blocks_quick_links_links_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_quick_links_links" ADD CONSTRAINT "_pages_v_blocks_quick_links_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v_blocks_quick_links"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_quick_links" ADD CONSTRAINT "_pages_v_blocks_quick_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_service_grid_groups_links" ADD CONSTRAINT "_pages_v_blocks_service_grid_groups_links_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_service_grid_groups_links" ADD CONSTRAINT "_pages_v_blocks_service_grid_groups_links_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_service_grid_groups_links" ADD CONSTRAINT "_pages_v_blocks_service_grid_groups_links_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_service_grid_groups_links" ADD CONSTRAINT "_pages_v_blocks_service_grid_groups_links_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_service_grid_groups_links" ADD CONSTRAINT "_pages_v_blocks_service_grid_groups_links_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_service_grid_groups_links" ADD CONSTRAINT "_pages_v_blocks_service_grid_groups_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v_blocks_service_grid_groups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_service_grid_groups" ADD CONSTRAINT "_pages_v_blocks_service_grid_groups_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v_blocks_service_grid"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_service_grid" ADD CONSTRAINT "_pages_v_blocks_service_grid_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_topics_banners" ADD CONSTRAINT "_pages_v_blocks_topics_banners_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_topics_banners" ADD CONSTRAINT "_pages_v_blocks_topics_banners_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_topics_banners" ADD CONSTRAINT "_pages_v_blocks_topics_banners_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_topics_banners" ADD CONSTRAINT "_pages_v_blocks_topics_banners_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_topics_banners" ADD CONSTRAINT "_pages_v_blocks_topics_banners_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_topics_banners" ADD CONSTRAINT "_pages_v_blocks_topics_banners_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_topics_banners" ADD CONSTRAINT "_pages_v_blocks_topics_banners_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v_blocks_topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_topics" ADD CONSTRAINT "_pages_v_blocks_topics_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_leaders_people" ADD CONSTRAINT "_pages_v_blocks_leaders_people_photo_id_media_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_leaders_people" ADD CONSTRAINT "_pages_v_blocks_leaders_people_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_leaders_people" ADD CONSTRAINT "_pages_v_blocks_leaders_people_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_leaders_people" ADD CONSTRAINT "_pages_v_blocks_leaders_people_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_leaders_people" ADD CONSTRAINT "_pages_v_blocks_leaders_people_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_leaders_people" ADD CONSTRAINT "_pages_v_blocks_leaders_people_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_leaders_people" ADD CONSTRAINT "_pages_v_blocks_leaders_people_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v_blocks_leaders"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_leaders" ADD CONSTRAINT "_pages_v_blocks_leaders_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_rich_text" ADD CONSTRAINT "_pages_v_blocks_rich_text_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_gallery_images" ADD CONSTRAINT "_pages_v_blocks_gallery_images_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_gallery_images" ADD CONSTRAINT "_pages_v_blocks_gallery_images_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v_blocks_gallery"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_gallery" ADD CONSTRAINT "_pages_v_blocks_gallery_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_numbers_items" ADD CONSTRAINT "_pages_v_blocks_numbers_items_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v_blocks_numbers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_numbers" ADD CONSTRAINT "_pages_v_blocks_numbers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_accordion_items" ADD CONSTRAINT "_pages_v_blocks_accordion_items_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v_blocks_accordion"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_accordion" ADD CONSTRAINT "_pages_v_blocks_accordion_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_contacts_offices" ADD CONSTRAINT "_pages_v_blocks_contacts_offices_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v_blocks_contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_contacts" ADD CONSTRAINT "_pages_v_blocks_contacts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_directory" ADD CONSTRAINT "_pages_v_blocks_directory_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_parent_id_pages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_column_id_columns_id_fk" FOREIGN KEY ("version_column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_texts" ADD CONSTRAINT "_pages_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "columns" ADD CONSTRAINT "columns_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "columns" ADD CONSTRAINT "columns_parent_id_columns_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "columns" ADD CONSTRAINT "columns_link_column_id_columns_id_fk" FOREIGN KEY ("link_column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "columns" ADD CONSTRAINT "columns_link_article_id_articles_id_fk" FOREIGN KEY ("link_article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "columns" ADD CONSTRAINT "columns_link_page_id_pages_id_fk" FOREIGN KEY ("link_page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "columns" ADD CONSTRAINT "columns_link_file_id_media_id_fk" FOREIGN KEY ("link_file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "columns" ADD CONSTRAINT "columns_link_site_id_sites_id_fk" FOREIGN KEY ("link_site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "columns_texts" ADD CONSTRAINT "columns_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."columns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "public"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_columns_fk" FOREIGN KEY ("columns_id") REFERENCES "public"."columns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "sites_footer_links_links_order_idx" ON "sites_footer_links_links" USING btree ("_order");
  CREATE INDEX "sites_footer_links_links_parent_id_idx" ON "sites_footer_links_links" USING btree ("_parent_id");
  CREATE INDEX "sites_footer_links_order_idx" ON "sites_footer_links" USING btree ("_order");
  CREATE INDEX "sites_footer_links_parent_id_idx" ON "sites_footer_links" USING btree ("_parent_id");
  CREATE INDEX "sites_logo_idx" ON "sites" USING btree ("logo_id");
  CREATE INDEX "sites_banner_idx" ON "sites" USING btree ("banner_id");
  CREATE INDEX "sites_parent_idx" ON "sites" USING btree ("parent_id");
  CREATE INDEX "sites_updated_at_idx" ON "sites" USING btree ("updated_at");
  CREATE INDEX "sites_created_at_idx" ON "sites" USING btree ("created_at");
  CREATE UNIQUE INDEX "mount_host_mount_basePath_idx" ON "sites" USING btree ("mount_host","mount_base_path");
  CREATE INDEX "sites_texts_order_parent" ON "sites_texts" USING btree ("order","parent_id");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "memberships_roles_order_idx" ON "memberships_roles" USING btree ("order");
  CREATE INDEX "memberships_roles_parent_idx" ON "memberships_roles" USING btree ("parent_id");
  CREATE INDEX "memberships_user_idx" ON "memberships" USING btree ("user_id");
  CREATE INDEX "memberships_site_idx" ON "memberships" USING btree ("site_id");
  CREATE INDEX "memberships_updated_at_idx" ON "memberships" USING btree ("updated_at");
  CREATE INDEX "memberships_created_at_idx" ON "memberships" USING btree ("created_at");
  CREATE UNIQUE INDEX "user_site_idx" ON "memberships" USING btree ("user_id","site_id");
  CREATE UNIQUE INDEX "administrators_user_idx" ON "administrators" USING btree ("user_id");
  CREATE INDEX "administrators_updated_at_idx" ON "administrators" USING btree ("updated_at");
  CREATE INDEX "administrators_created_at_idx" ON "administrators" USING btree ("created_at");
  CREATE INDEX "articles_attachments_order_idx" ON "articles_attachments" USING btree ("_order");
  CREATE INDEX "articles_attachments_parent_id_idx" ON "articles_attachments" USING btree ("_parent_id");
  CREATE INDEX "articles_attachments_file_idx" ON "articles_attachments" USING btree ("file_id");
  CREATE INDEX "articles_site_idx" ON "articles" USING btree ("site_id");
  CREATE INDEX "articles_cover_idx" ON "articles" USING btree ("cover_id");
  CREATE INDEX "articles_column_idx" ON "articles" USING btree ("column_id");
  CREATE INDEX "articles_published_at_idx" ON "articles" USING btree ("published_at");
  CREATE INDEX "articles_updated_at_idx" ON "articles" USING btree ("updated_at");
  CREATE INDEX "articles_created_at_idx" ON "articles" USING btree ("created_at");
  CREATE INDEX "articles__status_idx" ON "articles" USING btree ("_status");
  CREATE INDEX "articles_texts_order_parent" ON "articles_texts" USING btree ("order","parent_id");
  CREATE INDEX "_articles_v_version_attachments_order_idx" ON "_articles_v_version_attachments" USING btree ("_order");
  CREATE INDEX "_articles_v_version_attachments_parent_id_idx" ON "_articles_v_version_attachments" USING btree ("_parent_id");
  CREATE INDEX "_articles_v_version_attachments_file_idx" ON "_articles_v_version_attachments" USING btree ("file_id");
  CREATE INDEX "_articles_v_parent_idx" ON "_articles_v" USING btree ("parent_id");
  CREATE INDEX "_articles_v_version_version_site_idx" ON "_articles_v" USING btree ("version_site_id");
  CREATE INDEX "_articles_v_version_version_cover_idx" ON "_articles_v" USING btree ("version_cover_id");
  CREATE INDEX "_articles_v_version_version_column_idx" ON "_articles_v" USING btree ("version_column_id");
  CREATE INDEX "_articles_v_version_version_published_at_idx" ON "_articles_v" USING btree ("version_published_at");
  CREATE INDEX "_articles_v_version_version_updated_at_idx" ON "_articles_v" USING btree ("version_updated_at");
  CREATE INDEX "_articles_v_version_version_created_at_idx" ON "_articles_v" USING btree ("version_created_at");
  CREATE INDEX "_articles_v_version_version__status_idx" ON "_articles_v" USING btree ("version__status");
  CREATE INDEX "_articles_v_created_at_idx" ON "_articles_v" USING btree ("created_at");
  CREATE INDEX "_articles_v_updated_at_idx" ON "_articles_v" USING btree ("updated_at");
  CREATE INDEX "_articles_v_latest_idx" ON "_articles_v" USING btree ("latest");
  CREATE INDEX "_articles_v_autosave_idx" ON "_articles_v" USING btree ("autosave");
  CREATE INDEX "_articles_v_texts_order_parent" ON "_articles_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "pages_blocks_lead_order_idx" ON "pages_blocks_lead" USING btree ("_order");
  CREATE INDEX "pages_blocks_lead_parent_id_idx" ON "pages_blocks_lead" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_lead_path_idx" ON "pages_blocks_lead" USING btree ("_path");
  CREATE INDEX "pages_blocks_lead_column_idx" ON "pages_blocks_lead" USING btree ("column_id");
  CREATE INDEX "pages_blocks_lists_lists_order_idx" ON "pages_blocks_lists_lists" USING btree ("_order");
  CREATE INDEX "pages_blocks_lists_lists_parent_id_idx" ON "pages_blocks_lists_lists" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_lists_lists_column_idx" ON "pages_blocks_lists_lists" USING btree ("column_id");
  CREATE INDEX "pages_blocks_lists_order_idx" ON "pages_blocks_lists" USING btree ("_order");
  CREATE INDEX "pages_blocks_lists_parent_id_idx" ON "pages_blocks_lists" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_lists_path_idx" ON "pages_blocks_lists" USING btree ("_path");
  CREATE INDEX "pages_blocks_quick_links_links_order_idx" ON "pages_blocks_quick_links_links" USING btree ("_order");
  CREATE INDEX "pages_blocks_quick_links_links_parent_id_idx" ON "pages_blocks_quick_links_links" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_quick_links_links_column_idx" ON "pages_blocks_quick_links_links" USING btree ("column_id");
  CREATE INDEX "pages_blocks_quick_links_links_article_idx" ON "pages_blocks_quick_links_links" USING btree ("article_id");
  CREATE INDEX "pages_blocks_quick_links_links_page_idx" ON "pages_blocks_quick_links_links" USING btree ("page_id");
  CREATE INDEX "pages_blocks_quick_links_links_file_idx" ON "pages_blocks_quick_links_links" USING btree ("file_id");
  CREATE INDEX "pages_blocks_quick_links_links_site_idx" ON "pages_blocks_quick_links_links" USING btree ("site_id");
  CREATE INDEX "pages_blocks_quick_links_order_idx" ON "pages_blocks_quick_links" USING btree ("_order");
  CREATE INDEX "pages_blocks_quick_links_parent_id_idx" ON "pages_blocks_quick_links" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_quick_links_path_idx" ON "pages_blocks_quick_links" USING btree ("_path");
  CREATE INDEX "pages_blocks_service_grid_groups_links_order_idx" ON "pages_blocks_service_grid_groups_links" USING btree ("_order");
  CREATE INDEX "pages_blocks_service_grid_groups_links_parent_id_idx" ON "pages_blocks_service_grid_groups_links" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_service_grid_groups_links_column_idx" ON "pages_blocks_service_grid_groups_links" USING btree ("column_id");
  CREATE INDEX "pages_blocks_service_grid_groups_links_article_idx" ON "pages_blocks_service_grid_groups_links" USING btree ("article_id");
  CREATE INDEX "pages_blocks_service_grid_groups_links_page_idx" ON "pages_blocks_service_grid_groups_links" USING btree ("page_id");
  CREATE INDEX "pages_blocks_service_grid_groups_links_file_idx" ON "pages_blocks_service_grid_groups_links" USING btree ("file_id");
  CREATE INDEX "pages_blocks_service_grid_groups_links_site_idx" ON "pages_blocks_service_grid_groups_links" USING btree ("site_id");
  CREATE INDEX "pages_blocks_service_grid_groups_order_idx" ON "pages_blocks_service_grid_groups" USING btree ("_order");
  CREATE INDEX "pages_blocks_service_grid_groups_parent_id_idx" ON "pages_blocks_service_grid_groups" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_service_grid_order_idx" ON "pages_blocks_service_grid" USING btree ("_order");
  CREATE INDEX "pages_blocks_service_grid_parent_id_idx" ON "pages_blocks_service_grid" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_service_grid_path_idx" ON "pages_blocks_service_grid" USING btree ("_path");
  CREATE INDEX "pages_blocks_topics_banners_order_idx" ON "pages_blocks_topics_banners" USING btree ("_order");
  CREATE INDEX "pages_blocks_topics_banners_parent_id_idx" ON "pages_blocks_topics_banners" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_topics_banners_image_idx" ON "pages_blocks_topics_banners" USING btree ("image_id");
  CREATE INDEX "pages_blocks_topics_banners_column_idx" ON "pages_blocks_topics_banners" USING btree ("column_id");
  CREATE INDEX "pages_blocks_topics_banners_article_idx" ON "pages_blocks_topics_banners" USING btree ("article_id");
  CREATE INDEX "pages_blocks_topics_banners_page_idx" ON "pages_blocks_topics_banners" USING btree ("page_id");
  CREATE INDEX "pages_blocks_topics_banners_file_idx" ON "pages_blocks_topics_banners" USING btree ("file_id");
  CREATE INDEX "pages_blocks_topics_banners_site_idx" ON "pages_blocks_topics_banners" USING btree ("site_id");
  CREATE INDEX "pages_blocks_topics_order_idx" ON "pages_blocks_topics" USING btree ("_order");
  CREATE INDEX "pages_blocks_topics_parent_id_idx" ON "pages_blocks_topics" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_topics_path_idx" ON "pages_blocks_topics" USING btree ("_path");
  CREATE INDEX "pages_blocks_leaders_people_order_idx" ON "pages_blocks_leaders_people" USING btree ("_order");
  CREATE INDEX "pages_blocks_leaders_people_parent_id_idx" ON "pages_blocks_leaders_people" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_leaders_people_photo_idx" ON "pages_blocks_leaders_people" USING btree ("photo_id");
  CREATE INDEX "pages_blocks_leaders_people_column_idx" ON "pages_blocks_leaders_people" USING btree ("column_id");
  CREATE INDEX "pages_blocks_leaders_people_article_idx" ON "pages_blocks_leaders_people" USING btree ("article_id");
  CREATE INDEX "pages_blocks_leaders_people_page_idx" ON "pages_blocks_leaders_people" USING btree ("page_id");
  CREATE INDEX "pages_blocks_leaders_people_file_idx" ON "pages_blocks_leaders_people" USING btree ("file_id");
  CREATE INDEX "pages_blocks_leaders_people_site_idx" ON "pages_blocks_leaders_people" USING btree ("site_id");
  CREATE INDEX "pages_blocks_leaders_order_idx" ON "pages_blocks_leaders" USING btree ("_order");
  CREATE INDEX "pages_blocks_leaders_parent_id_idx" ON "pages_blocks_leaders" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_leaders_path_idx" ON "pages_blocks_leaders" USING btree ("_path");
  CREATE INDEX "pages_blocks_rich_text_order_idx" ON "pages_blocks_rich_text" USING btree ("_order");
  CREATE INDEX "pages_blocks_rich_text_parent_id_idx" ON "pages_blocks_rich_text" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_rich_text_path_idx" ON "pages_blocks_rich_text" USING btree ("_path");
  CREATE INDEX "pages_blocks_gallery_images_order_idx" ON "pages_blocks_gallery_images" USING btree ("_order");
  CREATE INDEX "pages_blocks_gallery_images_parent_id_idx" ON "pages_blocks_gallery_images" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_gallery_images_image_idx" ON "pages_blocks_gallery_images" USING btree ("image_id");
  CREATE INDEX "pages_blocks_gallery_order_idx" ON "pages_blocks_gallery" USING btree ("_order");
  CREATE INDEX "pages_blocks_gallery_parent_id_idx" ON "pages_blocks_gallery" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_gallery_path_idx" ON "pages_blocks_gallery" USING btree ("_path");
  CREATE INDEX "pages_blocks_numbers_items_order_idx" ON "pages_blocks_numbers_items" USING btree ("_order");
  CREATE INDEX "pages_blocks_numbers_items_parent_id_idx" ON "pages_blocks_numbers_items" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_numbers_order_idx" ON "pages_blocks_numbers" USING btree ("_order");
  CREATE INDEX "pages_blocks_numbers_parent_id_idx" ON "pages_blocks_numbers" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_numbers_path_idx" ON "pages_blocks_numbers" USING btree ("_path");
  CREATE INDEX "pages_blocks_accordion_items_order_idx" ON "pages_blocks_accordion_items" USING btree ("_order");
  CREATE INDEX "pages_blocks_accordion_items_parent_id_idx" ON "pages_blocks_accordion_items" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_accordion_order_idx" ON "pages_blocks_accordion" USING btree ("_order");
  CREATE INDEX "pages_blocks_accordion_parent_id_idx" ON "pages_blocks_accordion" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_accordion_path_idx" ON "pages_blocks_accordion" USING btree ("_path");
  CREATE INDEX "pages_blocks_contacts_offices_order_idx" ON "pages_blocks_contacts_offices" USING btree ("_order");
  CREATE INDEX "pages_blocks_contacts_offices_parent_id_idx" ON "pages_blocks_contacts_offices" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_contacts_order_idx" ON "pages_blocks_contacts" USING btree ("_order");
  CREATE INDEX "pages_blocks_contacts_parent_id_idx" ON "pages_blocks_contacts" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_contacts_path_idx" ON "pages_blocks_contacts" USING btree ("_path");
  CREATE INDEX "pages_blocks_directory_order_idx" ON "pages_blocks_directory" USING btree ("_order");
  CREATE INDEX "pages_blocks_directory_parent_id_idx" ON "pages_blocks_directory" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_directory_path_idx" ON "pages_blocks_directory" USING btree ("_path");
  CREATE INDEX "pages_site_idx" ON "pages" USING btree ("site_id");
  CREATE INDEX "pages_place_idx" ON "pages" USING btree ("place");
  CREATE INDEX "pages_column_idx" ON "pages" USING btree ("column_id");
  CREATE INDEX "pages_published_at_idx" ON "pages" USING btree ("published_at");
  CREATE INDEX "pages_updated_at_idx" ON "pages" USING btree ("updated_at");
  CREATE INDEX "pages_created_at_idx" ON "pages" USING btree ("created_at");
  CREATE INDEX "pages__status_idx" ON "pages" USING btree ("_status");
  CREATE INDEX "pages_texts_order_parent" ON "pages_texts" USING btree ("order","parent_id");
  CREATE INDEX "_pages_v_blocks_lead_order_idx" ON "_pages_v_blocks_lead" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_lead_parent_id_idx" ON "_pages_v_blocks_lead" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_lead_path_idx" ON "_pages_v_blocks_lead" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_lead_column_idx" ON "_pages_v_blocks_lead" USING btree ("column_id");
  CREATE INDEX "_pages_v_blocks_lists_lists_order_idx" ON "_pages_v_blocks_lists_lists" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_lists_lists_parent_id_idx" ON "_pages_v_blocks_lists_lists" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_lists_lists_column_idx" ON "_pages_v_blocks_lists_lists" USING btree ("column_id");
  CREATE INDEX "_pages_v_blocks_lists_order_idx" ON "_pages_v_blocks_lists" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_lists_parent_id_idx" ON "_pages_v_blocks_lists" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_lists_path_idx" ON "_pages_v_blocks_lists" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_quick_links_links_order_idx" ON "_pages_v_blocks_quick_links_links" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_quick_links_links_parent_id_idx" ON "_pages_v_blocks_quick_links_links" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_quick_links_links_column_idx" ON "_pages_v_blocks_quick_links_links" USING btree ("column_id");
  CREATE INDEX "_pages_v_blocks_quick_links_links_article_idx" ON "_pages_v_blocks_quick_links_links" USING btree ("article_id");
  CREATE INDEX "_pages_v_blocks_quick_links_links_page_idx" ON "_pages_v_blocks_quick_links_links" USING btree ("page_id");
  CREATE INDEX "_pages_v_blocks_quick_links_links_file_idx" ON "_pages_v_blocks_quick_links_links" USING btree ("file_id");
  CREATE INDEX "_pages_v_blocks_quick_links_links_site_idx" ON "_pages_v_blocks_quick_links_links" USING btree ("site_id");
  CREATE INDEX "_pages_v_blocks_quick_links_order_idx" ON "_pages_v_blocks_quick_links" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_quick_links_parent_id_idx" ON "_pages_v_blocks_quick_links" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_quick_links_path_idx" ON "_pages_v_blocks_quick_links" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_service_grid_groups_links_order_idx" ON "_pages_v_blocks_service_grid_groups_links" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_service_grid_groups_links_parent_id_idx" ON "_pages_v_blocks_service_grid_groups_links" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_service_grid_groups_links_column_idx" ON "_pages_v_blocks_service_grid_groups_links" USING btree ("column_id");
  CREATE INDEX "_pages_v_blocks_service_grid_groups_links_article_idx" ON "_pages_v_blocks_service_grid_groups_links" USING btree ("article_id");
  CREATE INDEX "_pages_v_blocks_service_grid_groups_links_page_idx" ON "_pages_v_blocks_service_grid_groups_links" USING btree ("page_id");
  CREATE INDEX "_pages_v_blocks_service_grid_groups_links_file_idx" ON "_pages_v_blocks_service_grid_groups_links" USING btree ("file_id");
  CREATE INDEX "_pages_v_blocks_service_grid_groups_links_site_idx" ON "_pages_v_blocks_service_grid_groups_links" USING btree ("site_id");
  CREATE INDEX "_pages_v_blocks_service_grid_groups_order_idx" ON "_pages_v_blocks_service_grid_groups" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_service_grid_groups_parent_id_idx" ON "_pages_v_blocks_service_grid_groups" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_service_grid_order_idx" ON "_pages_v_blocks_service_grid" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_service_grid_parent_id_idx" ON "_pages_v_blocks_service_grid" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_service_grid_path_idx" ON "_pages_v_blocks_service_grid" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_topics_banners_order_idx" ON "_pages_v_blocks_topics_banners" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_topics_banners_parent_id_idx" ON "_pages_v_blocks_topics_banners" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_topics_banners_image_idx" ON "_pages_v_blocks_topics_banners" USING btree ("image_id");
  CREATE INDEX "_pages_v_blocks_topics_banners_column_idx" ON "_pages_v_blocks_topics_banners" USING btree ("column_id");
  CREATE INDEX "_pages_v_blocks_topics_banners_article_idx" ON "_pages_v_blocks_topics_banners" USING btree ("article_id");
  CREATE INDEX "_pages_v_blocks_topics_banners_page_idx" ON "_pages_v_blocks_topics_banners" USING btree ("page_id");
  CREATE INDEX "_pages_v_blocks_topics_banners_file_idx" ON "_pages_v_blocks_topics_banners" USING btree ("file_id");
  CREATE INDEX "_pages_v_blocks_topics_banners_site_idx" ON "_pages_v_blocks_topics_banners" USING btree ("site_id");
  CREATE INDEX "_pages_v_blocks_topics_order_idx" ON "_pages_v_blocks_topics" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_topics_parent_id_idx" ON "_pages_v_blocks_topics" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_topics_path_idx" ON "_pages_v_blocks_topics" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_leaders_people_order_idx" ON "_pages_v_blocks_leaders_people" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_leaders_people_parent_id_idx" ON "_pages_v_blocks_leaders_people" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_leaders_people_photo_idx" ON "_pages_v_blocks_leaders_people" USING btree ("photo_id");
  CREATE INDEX "_pages_v_blocks_leaders_people_column_idx" ON "_pages_v_blocks_leaders_people" USING btree ("column_id");
  CREATE INDEX "_pages_v_blocks_leaders_people_article_idx" ON "_pages_v_blocks_leaders_people" USING btree ("article_id");
  CREATE INDEX "_pages_v_blocks_leaders_people_page_idx" ON "_pages_v_blocks_leaders_people" USING btree ("page_id");
  CREATE INDEX "_pages_v_blocks_leaders_people_file_idx" ON "_pages_v_blocks_leaders_people" USING btree ("file_id");
  CREATE INDEX "_pages_v_blocks_leaders_people_site_idx" ON "_pages_v_blocks_leaders_people" USING btree ("site_id");
  CREATE INDEX "_pages_v_blocks_leaders_order_idx" ON "_pages_v_blocks_leaders" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_leaders_parent_id_idx" ON "_pages_v_blocks_leaders" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_leaders_path_idx" ON "_pages_v_blocks_leaders" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_rich_text_order_idx" ON "_pages_v_blocks_rich_text" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_rich_text_parent_id_idx" ON "_pages_v_blocks_rich_text" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_rich_text_path_idx" ON "_pages_v_blocks_rich_text" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_gallery_images_order_idx" ON "_pages_v_blocks_gallery_images" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_gallery_images_parent_id_idx" ON "_pages_v_blocks_gallery_images" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_gallery_images_image_idx" ON "_pages_v_blocks_gallery_images" USING btree ("image_id");
  CREATE INDEX "_pages_v_blocks_gallery_order_idx" ON "_pages_v_blocks_gallery" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_gallery_parent_id_idx" ON "_pages_v_blocks_gallery" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_gallery_path_idx" ON "_pages_v_blocks_gallery" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_numbers_items_order_idx" ON "_pages_v_blocks_numbers_items" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_numbers_items_parent_id_idx" ON "_pages_v_blocks_numbers_items" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_numbers_order_idx" ON "_pages_v_blocks_numbers" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_numbers_parent_id_idx" ON "_pages_v_blocks_numbers" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_numbers_path_idx" ON "_pages_v_blocks_numbers" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_accordion_items_order_idx" ON "_pages_v_blocks_accordion_items" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_accordion_items_parent_id_idx" ON "_pages_v_blocks_accordion_items" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_accordion_order_idx" ON "_pages_v_blocks_accordion" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_accordion_parent_id_idx" ON "_pages_v_blocks_accordion" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_accordion_path_idx" ON "_pages_v_blocks_accordion" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_contacts_offices_order_idx" ON "_pages_v_blocks_contacts_offices" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_contacts_offices_parent_id_idx" ON "_pages_v_blocks_contacts_offices" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_contacts_order_idx" ON "_pages_v_blocks_contacts" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_contacts_parent_id_idx" ON "_pages_v_blocks_contacts" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_contacts_path_idx" ON "_pages_v_blocks_contacts" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_directory_order_idx" ON "_pages_v_blocks_directory" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_directory_parent_id_idx" ON "_pages_v_blocks_directory" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_directory_path_idx" ON "_pages_v_blocks_directory" USING btree ("_path");
  CREATE INDEX "_pages_v_parent_idx" ON "_pages_v" USING btree ("parent_id");
  CREATE INDEX "_pages_v_version_version_site_idx" ON "_pages_v" USING btree ("version_site_id");
  CREATE INDEX "_pages_v_version_version_place_idx" ON "_pages_v" USING btree ("version_place");
  CREATE INDEX "_pages_v_version_version_column_idx" ON "_pages_v" USING btree ("version_column_id");
  CREATE INDEX "_pages_v_version_version_published_at_idx" ON "_pages_v" USING btree ("version_published_at");
  CREATE INDEX "_pages_v_version_version_updated_at_idx" ON "_pages_v" USING btree ("version_updated_at");
  CREATE INDEX "_pages_v_version_version_created_at_idx" ON "_pages_v" USING btree ("version_created_at");
  CREATE INDEX "_pages_v_version_version__status_idx" ON "_pages_v" USING btree ("version__status");
  CREATE INDEX "_pages_v_created_at_idx" ON "_pages_v" USING btree ("created_at");
  CREATE INDEX "_pages_v_updated_at_idx" ON "_pages_v" USING btree ("updated_at");
  CREATE INDEX "_pages_v_latest_idx" ON "_pages_v" USING btree ("latest");
  CREATE INDEX "_pages_v_autosave_idx" ON "_pages_v" USING btree ("autosave");
  CREATE INDEX "_pages_v_texts_order_parent" ON "_pages_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "columns_site_idx" ON "columns" USING btree ("site_id");
  CREATE INDEX "columns_parent_idx" ON "columns" USING btree ("parent_id");
  CREATE INDEX "columns_link_link_column_idx" ON "columns" USING btree ("link_column_id");
  CREATE INDEX "columns_link_link_article_idx" ON "columns" USING btree ("link_article_id");
  CREATE INDEX "columns_link_link_page_idx" ON "columns" USING btree ("link_page_id");
  CREATE INDEX "columns_link_link_file_idx" ON "columns" USING btree ("link_file_id");
  CREATE INDEX "columns_link_link_site_idx" ON "columns" USING btree ("link_site_id");
  CREATE INDEX "columns_updated_at_idx" ON "columns" USING btree ("updated_at");
  CREATE INDEX "columns_created_at_idx" ON "columns" USING btree ("created_at");
  CREATE UNIQUE INDEX "site_path_idx" ON "columns" USING btree ("site_id","path");
  CREATE INDEX "columns_texts_order_parent" ON "columns_texts" USING btree ("order","parent_id");
  CREATE INDEX "media_site_idx" ON "media" USING btree ("site_id");
  CREATE INDEX "media_kind_idx" ON "media" USING btree ("kind");
  CREATE INDEX "media_original_idx" ON "media" USING btree ("original");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_sites_id_idx" ON "payload_locked_documents_rels" USING btree ("sites_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_locked_documents_rels_articles_id_idx" ON "payload_locked_documents_rels" USING btree ("articles_id");
  CREATE INDEX "payload_locked_documents_rels_pages_id_idx" ON "payload_locked_documents_rels" USING btree ("pages_id");
  CREATE INDEX "payload_locked_documents_rels_columns_id_idx" ON "payload_locked_documents_rels" USING btree ("columns_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "sites_footer_links_links" CASCADE;
  DROP TABLE "sites_footer_links" CASCADE;
  DROP TABLE "sites" CASCADE;
  DROP TABLE "sites_texts" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "memberships_roles" CASCADE;
  DROP TABLE "memberships" CASCADE;
  DROP TABLE "administrators" CASCADE;
  DROP TABLE "articles_attachments" CASCADE;
  DROP TABLE "articles" CASCADE;
  DROP TABLE "articles_texts" CASCADE;
  DROP TABLE "_articles_v_version_attachments" CASCADE;
  DROP TABLE "_articles_v" CASCADE;
  DROP TABLE "_articles_v_texts" CASCADE;
  DROP TABLE "pages_blocks_lead" CASCADE;
  DROP TABLE "pages_blocks_lists_lists" CASCADE;
  DROP TABLE "pages_blocks_lists" CASCADE;
  DROP TABLE "pages_blocks_quick_links_links" CASCADE;
  DROP TABLE "pages_blocks_quick_links" CASCADE;
  DROP TABLE "pages_blocks_service_grid_groups_links" CASCADE;
  DROP TABLE "pages_blocks_service_grid_groups" CASCADE;
  DROP TABLE "pages_blocks_service_grid" CASCADE;
  DROP TABLE "pages_blocks_topics_banners" CASCADE;
  DROP TABLE "pages_blocks_topics" CASCADE;
  DROP TABLE "pages_blocks_leaders_people" CASCADE;
  DROP TABLE "pages_blocks_leaders" CASCADE;
  DROP TABLE "pages_blocks_rich_text" CASCADE;
  DROP TABLE "pages_blocks_gallery_images" CASCADE;
  DROP TABLE "pages_blocks_gallery" CASCADE;
  DROP TABLE "pages_blocks_numbers_items" CASCADE;
  DROP TABLE "pages_blocks_numbers" CASCADE;
  DROP TABLE "pages_blocks_accordion_items" CASCADE;
  DROP TABLE "pages_blocks_accordion" CASCADE;
  DROP TABLE "pages_blocks_contacts_offices" CASCADE;
  DROP TABLE "pages_blocks_contacts" CASCADE;
  DROP TABLE "pages_blocks_directory" CASCADE;
  DROP TABLE "pages" CASCADE;
  DROP TABLE "pages_texts" CASCADE;
  DROP TABLE "_pages_v_blocks_lead" CASCADE;
  DROP TABLE "_pages_v_blocks_lists_lists" CASCADE;
  DROP TABLE "_pages_v_blocks_lists" CASCADE;
  DROP TABLE "_pages_v_blocks_quick_links_links" CASCADE;
  DROP TABLE "_pages_v_blocks_quick_links" CASCADE;
  DROP TABLE "_pages_v_blocks_service_grid_groups_links" CASCADE;
  DROP TABLE "_pages_v_blocks_service_grid_groups" CASCADE;
  DROP TABLE "_pages_v_blocks_service_grid" CASCADE;
  DROP TABLE "_pages_v_blocks_topics_banners" CASCADE;
  DROP TABLE "_pages_v_blocks_topics" CASCADE;
  DROP TABLE "_pages_v_blocks_leaders_people" CASCADE;
  DROP TABLE "_pages_v_blocks_leaders" CASCADE;
  DROP TABLE "_pages_v_blocks_rich_text" CASCADE;
  DROP TABLE "_pages_v_blocks_gallery_images" CASCADE;
  DROP TABLE "_pages_v_blocks_gallery" CASCADE;
  DROP TABLE "_pages_v_blocks_numbers_items" CASCADE;
  DROP TABLE "_pages_v_blocks_numbers" CASCADE;
  DROP TABLE "_pages_v_blocks_accordion_items" CASCADE;
  DROP TABLE "_pages_v_blocks_accordion" CASCADE;
  DROP TABLE "_pages_v_blocks_contacts_offices" CASCADE;
  DROP TABLE "_pages_v_blocks_contacts" CASCADE;
  DROP TABLE "_pages_v_blocks_directory" CASCADE;
  DROP TABLE "_pages_v" CASCADE;
  DROP TABLE "_pages_v_texts" CASCADE;
  DROP TABLE "columns" CASCADE;
  DROP TABLE "columns_texts" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."enum_sites_theme";
  DROP TYPE "public"."enum_sites_tokens_density";
  DROP TYPE "public"."enum_sites_language";
  DROP TYPE "public"."enum_sites_status";
  DROP TYPE "public"."enum_sites_level";
  DROP TYPE "public"."enum_memberships_roles";
  DROP TYPE "public"."enum_administrators_role";
  DROP TYPE "public"."enum_articles_status";
  DROP TYPE "public"."enum__articles_v_version_status";
  DROP TYPE "public"."enum_pages_blocks_quick_links_links_icon";
  DROP TYPE "public"."enum_pages_blocks_quick_links_links_leads_to";
  DROP TYPE "public"."enum_pages_blocks_service_grid_groups_links_icon";
  DROP TYPE "public"."enum_pages_blocks_service_grid_groups_links_leads_to";
  DROP TYPE "public"."enum_pages_blocks_topics_banners_leads_to";
  DROP TYPE "public"."enum_pages_blocks_leaders_people_leads_to";
  DROP TYPE "public"."enum_pages_blocks_directory_level";
  DROP TYPE "public"."enum_pages_blocks_directory_scope";
  DROP TYPE "public"."enum_pages_place";
  DROP TYPE "public"."enum_pages_status";
  DROP TYPE "public"."enum__pages_v_blocks_quick_links_links_icon";
  DROP TYPE "public"."enum__pages_v_blocks_quick_links_links_leads_to";
  DROP TYPE "public"."enum__pages_v_blocks_service_grid_groups_links_icon";
  DROP TYPE "public"."enum__pages_v_blocks_service_grid_groups_links_leads_to";
  DROP TYPE "public"."enum__pages_v_blocks_topics_banners_leads_to";
  DROP TYPE "public"."enum__pages_v_blocks_leaders_people_leads_to";
  DROP TYPE "public"."enum__pages_v_blocks_directory_level";
  DROP TYPE "public"."enum__pages_v_blocks_directory_scope";
  DROP TYPE "public"."enum__pages_v_version_place";
  DROP TYPE "public"."enum__pages_v_version_status";
  DROP TYPE "public"."enum_columns_type";
  DROP TYPE "public"."enum_columns_layout";
  DROP TYPE "public"."enum_columns_link_leads_to";
  DROP TYPE "public"."enum_media_kind";`)
}
