import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_services_levels" AS ENUM('state', 'province', 'city', 'county', 'township', 'village');
  CREATE TYPE "public"."enum_services_audiences" AS ENUM('person', 'enterprise');
  CREATE TYPE "public"."enum_services_person_events" AS ENUM('birth', 'school', 'work', 'marriage', 'housing', 'papers', 'health', 'insurance', 'hardship', 'disability', 'service', 'farming', 'travel', 'age', 'death');
  CREATE TYPE "public"."enum_services_enterprise_events" AS ENUM('founding', 'admission', 'building', 'land', 'staff', 'operation', 'transport', 'farming', 'education', 'change', 'closing');
  CREATE TYPE "public"."enum_services_themes" AS ENUM('birth', 'household', 'education', 'employment', 'establishment', 'admission', 'qualification', 'marriage', 'preference', 'construction', 'housing', 'security', 'relief', 'papers', 'traffic', 'property', 'safety', 'environment', 'water', 'agriculture', 'health', 'old', 'funeral', 'labour', 'other');
  CREATE TYPE "public"."enum_services_steps_kind" AS ENUM('accept', 'review', 'examine', 'approve', 'conclude', 'deliver', 'other');
  CREATE TYPE "public"."enum_services_steps_limit_unit" AS ENUM('workday', 'day');
  CREATE TYPE "public"."enum_services_special_procedure" AS ENUM('hearing', 'tender', 'auction', 'inspection', 'testing', 'quarantine', 'appraisal', 'expert-review', 'publicity');
  CREATE TYPE "public"."enum_services_special_limit_unit" AS ENUM('workday', 'day');
  CREATE TYPE "public"."enum_services_materials_forms" AS ENUM('original', 'copy', 'electronic');
  CREATE TYPE "public"."enum_services_materials_necessity" AS ENUM('required', 'conditional', 'deferrable', 'exempt');
  CREATE TYPE "public"."enum_services_materials_source" AS ENUM('applicant', 'government', 'other');
  CREATE TYPE "public"."enum_services_channels" AS ENUM('window', 'online', 'mail', 'terminal', 'visit');
  CREATE TYPE "public"."enum_services_results_type" AS ENUM('licence', 'approval', 'notice', 'payment', 'registration', 'other');
  CREATE TYPE "public"."enum_services_type" AS ENUM('10', '20', '01', '02', '03', '04', '05', '06', '07', '08', '09');
  CREATE TYPE "public"."enum_services_organ_kind" AS ENUM('statutory', 'authorised', 'delegated');
  CREATE TYPE "public"."enum_services_handling" AS ENUM('instant', 'promised');
  CREATE TYPE "public"."enum_services_statutory_limit_unit" AS ENUM('workday', 'day');
  CREATE TYPE "public"."enum_services_promised_limit_unit" AS ENUM('workday', 'day');
  CREATE TYPE "public"."enum_services_online_depth" AS ENUM('1', '2', '3', '4');
  CREATE TYPE "public"."enum_services_reach" AS ENUM('own', 'county', 'city', 'province', 'cross-province', 'nation');
  CREATE TYPE "public"."enum_services_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__services_v_version_levels" AS ENUM('state', 'province', 'city', 'county', 'township', 'village');
  CREATE TYPE "public"."enum__services_v_version_audiences" AS ENUM('person', 'enterprise');
  CREATE TYPE "public"."enum__services_v_version_person_events" AS ENUM('birth', 'school', 'work', 'marriage', 'housing', 'papers', 'health', 'insurance', 'hardship', 'disability', 'service', 'farming', 'travel', 'age', 'death');
  CREATE TYPE "public"."enum__services_v_version_enterprise_events" AS ENUM('founding', 'admission', 'building', 'land', 'staff', 'operation', 'transport', 'farming', 'education', 'change', 'closing');
  CREATE TYPE "public"."enum__services_v_version_themes" AS ENUM('birth', 'household', 'education', 'employment', 'establishment', 'admission', 'qualification', 'marriage', 'preference', 'construction', 'housing', 'security', 'relief', 'papers', 'traffic', 'property', 'safety', 'environment', 'water', 'agriculture', 'health', 'old', 'funeral', 'labour', 'other');
  CREATE TYPE "public"."enum__services_v_version_steps_kind" AS ENUM('accept', 'review', 'examine', 'approve', 'conclude', 'deliver', 'other');
  CREATE TYPE "public"."enum__services_v_version_steps_limit_unit" AS ENUM('workday', 'day');
  CREATE TYPE "public"."enum__services_v_version_special_procedure" AS ENUM('hearing', 'tender', 'auction', 'inspection', 'testing', 'quarantine', 'appraisal', 'expert-review', 'publicity');
  CREATE TYPE "public"."enum__services_v_version_special_limit_unit" AS ENUM('workday', 'day');
  CREATE TYPE "public"."enum__services_v_version_materials_forms" AS ENUM('original', 'copy', 'electronic');
  CREATE TYPE "public"."enum__services_v_version_materials_necessity" AS ENUM('required', 'conditional', 'deferrable', 'exempt');
  CREATE TYPE "public"."enum__services_v_version_materials_source" AS ENUM('applicant', 'government', 'other');
  CREATE TYPE "public"."enum__services_v_version_channels" AS ENUM('window', 'online', 'mail', 'terminal', 'visit');
  CREATE TYPE "public"."enum__services_v_version_results_type" AS ENUM('licence', 'approval', 'notice', 'payment', 'registration', 'other');
  CREATE TYPE "public"."enum__services_v_version_type" AS ENUM('10', '20', '01', '02', '03', '04', '05', '06', '07', '08', '09');
  CREATE TYPE "public"."enum__services_v_version_organ_kind" AS ENUM('statutory', 'authorised', 'delegated');
  CREATE TYPE "public"."enum__services_v_version_handling" AS ENUM('instant', 'promised');
  CREATE TYPE "public"."enum__services_v_version_statutory_limit_unit" AS ENUM('workday', 'day');
  CREATE TYPE "public"."enum__services_v_version_promised_limit_unit" AS ENUM('workday', 'day');
  CREATE TYPE "public"."enum__services_v_version_online_depth" AS ENUM('1', '2', '3', '4');
  CREATE TYPE "public"."enum__services_v_version_reach" AS ENUM('own', 'county', 'city', 'province', 'cross-province', 'nation');
  CREATE TYPE "public"."enum__services_v_version_status" AS ENUM('draft', 'published');
  CREATE TABLE "services_levels" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_services_levels",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "services_bases" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"law" varchar,
  	"article" varchar,
  	"text" varchar
  );
  
  CREATE TABLE "services_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_services_audiences",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "services_person_events" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_services_person_events",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "services_enterprise_events" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_services_enterprise_events",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "services_themes" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_services_themes",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "services_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"kind" "enum_services_steps_kind",
  	"handler" varchar,
  	"limit_amount" numeric,
  	"limit_unit" "enum_services_steps_limit_unit" DEFAULT 'workday',
  	"standard" varchar
  );
  
  CREATE TABLE "services_special" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"procedure" "enum_services_special_procedure",
  	"limit_amount" numeric,
  	"limit_unit" "enum_services_special_limit_unit" DEFAULT 'workday',
  	"note" varchar
  );
  
  CREATE TABLE "services_materials_forms" (
  	"order" integer NOT NULL,
  	"parent_id" varchar NOT NULL,
  	"value" "enum_services_materials_forms",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "services_materials" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"necessity" "enum_services_materials_necessity" DEFAULT 'required',
  	"when" varchar,
  	"copies" numeric DEFAULT 1,
  	"source" "enum_services_materials_source" DEFAULT 'applicant',
  	"issuer" varchar,
  	"is_shared" boolean DEFAULT false,
  	"blank_id" uuid,
  	"sample_id" uuid,
  	"guide" varchar,
  	"standard" varchar,
  	"basis" varchar
  );
  
  CREATE TABLE "services_channels" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_services_channels",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "services_places" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"address" varchar,
  	"hours" varchar,
  	"phone" varchar,
  	"directions" varchar
  );
  
  CREATE TABLE "services_results" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"type" "enum_services_results_type",
  	"validity" varchar,
  	"sample_id" uuid
  );
  
  CREATE TABLE "services_fees" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"standard" varchar,
  	"basis" varchar,
  	"reduction" varchar
  );
  
  CREATE TABLE "services_faqs" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"question" varchar,
  	"answer" varchar
  );
  
  CREATE TABLE "services" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid,
  	"name" varchar,
  	"summary" varchar,
  	"slug" varchar,
  	"type" "enum_services_type",
  	"organ_name" varchar,
  	"organ_code" varchar,
  	"organ_kind" "enum_services_organ_kind",
  	"delegated_by" varchar,
  	"base_code" varchar,
  	"implementation_code" varchar,
  	"conditions" varchar,
  	"handling" "enum_services_handling" DEFAULT 'promised',
  	"statutory_limit_amount" numeric,
  	"statutory_limit_unit" "enum_services_statutory_limit_unit" DEFAULT 'workday',
  	"promised_limit_amount" numeric,
  	"promised_limit_unit" "enum_services_promised_limit_unit" DEFAULT 'workday',
  	"limit_note" varchar,
  	"visits" numeric DEFAULT 1,
  	"visit_reason" varchar,
  	"fully_online" boolean DEFAULT false,
  	"by_mail" boolean DEFAULT false,
  	"online_depth" "enum_services_online_depth" DEFAULT '1',
  	"reach" "enum_services_reach" DEFAULT 'own',
  	"booking" varchar,
  	"consult_phone" varchar,
  	"complaint_phone" varchar,
  	"form" varchar,
  	"published_at" timestamp(3) with time zone,
  	"revision" numeric DEFAULT 0,
  	"saved_by" varchar,
  	"written_by" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_services_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "services_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_services_v_version_levels" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__services_v_version_levels",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "_services_v_version_bases" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"law" varchar,
  	"article" varchar,
  	"text" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_services_v_version_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__services_v_version_audiences",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "_services_v_version_person_events" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__services_v_version_person_events",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "_services_v_version_enterprise_events" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__services_v_version_enterprise_events",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "_services_v_version_themes" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__services_v_version_themes",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "_services_v_version_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"kind" "enum__services_v_version_steps_kind",
  	"handler" varchar,
  	"limit_amount" numeric,
  	"limit_unit" "enum__services_v_version_steps_limit_unit" DEFAULT 'workday',
  	"standard" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_services_v_version_special" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"procedure" "enum__services_v_version_special_procedure",
  	"limit_amount" numeric,
  	"limit_unit" "enum__services_v_version_special_limit_unit" DEFAULT 'workday',
  	"note" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_services_v_version_materials_forms" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__services_v_version_materials_forms",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "_services_v_version_materials" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"necessity" "enum__services_v_version_materials_necessity" DEFAULT 'required',
  	"when" varchar,
  	"copies" numeric DEFAULT 1,
  	"source" "enum__services_v_version_materials_source" DEFAULT 'applicant',
  	"issuer" varchar,
  	"is_shared" boolean DEFAULT false,
  	"blank_id" uuid,
  	"sample_id" uuid,
  	"guide" varchar,
  	"standard" varchar,
  	"basis" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_services_v_version_channels" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__services_v_version_channels",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "_services_v_version_places" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"address" varchar,
  	"hours" varchar,
  	"phone" varchar,
  	"directions" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_services_v_version_results" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"type" "enum__services_v_version_results_type",
  	"validity" varchar,
  	"sample_id" uuid,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_services_v_version_fees" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"standard" varchar,
  	"basis" varchar,
  	"reduction" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_services_v_version_faqs" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"question" varchar,
  	"answer" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_services_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_site_id" uuid,
  	"version_name" varchar,
  	"version_summary" varchar,
  	"version_slug" varchar,
  	"version_type" "enum__services_v_version_type",
  	"version_organ_name" varchar,
  	"version_organ_code" varchar,
  	"version_organ_kind" "enum__services_v_version_organ_kind",
  	"version_delegated_by" varchar,
  	"version_base_code" varchar,
  	"version_implementation_code" varchar,
  	"version_conditions" varchar,
  	"version_handling" "enum__services_v_version_handling" DEFAULT 'promised',
  	"version_statutory_limit_amount" numeric,
  	"version_statutory_limit_unit" "enum__services_v_version_statutory_limit_unit" DEFAULT 'workday',
  	"version_promised_limit_amount" numeric,
  	"version_promised_limit_unit" "enum__services_v_version_promised_limit_unit" DEFAULT 'workday',
  	"version_limit_note" varchar,
  	"version_visits" numeric DEFAULT 1,
  	"version_visit_reason" varchar,
  	"version_fully_online" boolean DEFAULT false,
  	"version_by_mail" boolean DEFAULT false,
  	"version_online_depth" "enum__services_v_version_online_depth" DEFAULT '1',
  	"version_reach" "enum__services_v_version_reach" DEFAULT 'own',
  	"version_booking" varchar,
  	"version_consult_phone" varchar,
  	"version_complaint_phone" varchar,
  	"version_form" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_revision" numeric DEFAULT 0,
  	"version_saved_by" varchar,
  	"version_written_by" jsonb,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__services_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "_services_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "service_points" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid,
  	"name" varchar NOT NULL,
  	"address" varchar NOT NULL,
  	"hours" varchar NOT NULL,
  	"phone" varchar,
  	"directions" varchar,
  	"consult_phone" varchar,
  	"complaint_phone" varchar,
  	"handler" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "service_points_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "services_id" uuid;
  ALTER TABLE "services_levels" ADD CONSTRAINT "services_levels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_bases" ADD CONSTRAINT "services_bases_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_audiences" ADD CONSTRAINT "services_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_person_events" ADD CONSTRAINT "services_person_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_enterprise_events" ADD CONSTRAINT "services_enterprise_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_themes" ADD CONSTRAINT "services_themes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_steps" ADD CONSTRAINT "services_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_special" ADD CONSTRAINT "services_special_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_materials_forms" ADD CONSTRAINT "services_materials_forms_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services_materials"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_materials" ADD CONSTRAINT "services_materials_blank_id_media_id_fk" FOREIGN KEY ("blank_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "services_materials" ADD CONSTRAINT "services_materials_sample_id_media_id_fk" FOREIGN KEY ("sample_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "services_materials" ADD CONSTRAINT "services_materials_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_channels" ADD CONSTRAINT "services_channels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_places" ADD CONSTRAINT "services_places_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_results" ADD CONSTRAINT "services_results_sample_id_media_id_fk" FOREIGN KEY ("sample_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "services_results" ADD CONSTRAINT "services_results_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_fees" ADD CONSTRAINT "services_fees_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_faqs" ADD CONSTRAINT "services_faqs_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services" ADD CONSTRAINT "services_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "services_texts" ADD CONSTRAINT "services_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_levels" ADD CONSTRAINT "_services_v_version_levels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_bases" ADD CONSTRAINT "_services_v_version_bases_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_audiences" ADD CONSTRAINT "_services_v_version_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_person_events" ADD CONSTRAINT "_services_v_version_person_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_enterprise_events" ADD CONSTRAINT "_services_v_version_enterprise_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_themes" ADD CONSTRAINT "_services_v_version_themes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_steps" ADD CONSTRAINT "_services_v_version_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_special" ADD CONSTRAINT "_services_v_version_special_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_materials_forms" ADD CONSTRAINT "_services_v_version_materials_forms_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_services_v_version_materials"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_materials" ADD CONSTRAINT "_services_v_version_materials_blank_id_media_id_fk" FOREIGN KEY ("blank_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_services_v_version_materials" ADD CONSTRAINT "_services_v_version_materials_sample_id_media_id_fk" FOREIGN KEY ("sample_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_services_v_version_materials" ADD CONSTRAINT "_services_v_version_materials_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_channels" ADD CONSTRAINT "_services_v_version_channels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_places" ADD CONSTRAINT "_services_v_version_places_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_results" ADD CONSTRAINT "_services_v_version_results_sample_id_media_id_fk" FOREIGN KEY ("sample_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_services_v_version_results" ADD CONSTRAINT "_services_v_version_results_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_fees" ADD CONSTRAINT "_services_v_version_fees_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_faqs" ADD CONSTRAINT "_services_v_version_faqs_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v" ADD CONSTRAINT "_services_v_parent_id_services_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_services_v" ADD CONSTRAINT "_services_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_services_v_texts" ADD CONSTRAINT "_services_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "service_points" ADD CONSTRAINT "service_points_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "service_points_texts" ADD CONSTRAINT "service_points_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."service_points"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "services_levels_order_idx" ON "services_levels" USING btree ("order");
  CREATE INDEX "services_levels_parent_idx" ON "services_levels" USING btree ("parent_id");
  CREATE INDEX "services_bases_order_idx" ON "services_bases" USING btree ("_order");
  CREATE INDEX "services_bases_parent_id_idx" ON "services_bases" USING btree ("_parent_id");
  CREATE INDEX "services_audiences_order_idx" ON "services_audiences" USING btree ("order");
  CREATE INDEX "services_audiences_parent_idx" ON "services_audiences" USING btree ("parent_id");
  CREATE INDEX "services_person_events_order_idx" ON "services_person_events" USING btree ("order");
  CREATE INDEX "services_person_events_parent_idx" ON "services_person_events" USING btree ("parent_id");
  CREATE INDEX "services_enterprise_events_order_idx" ON "services_enterprise_events" USING btree ("order");
  CREATE INDEX "services_enterprise_events_parent_idx" ON "services_enterprise_events" USING btree ("parent_id");
  CREATE INDEX "services_themes_order_idx" ON "services_themes" USING btree ("order");
  CREATE INDEX "services_themes_parent_idx" ON "services_themes" USING btree ("parent_id");
  CREATE INDEX "services_steps_order_idx" ON "services_steps" USING btree ("_order");
  CREATE INDEX "services_steps_parent_id_idx" ON "services_steps" USING btree ("_parent_id");
  CREATE INDEX "services_special_order_idx" ON "services_special" USING btree ("_order");
  CREATE INDEX "services_special_parent_id_idx" ON "services_special" USING btree ("_parent_id");
  CREATE INDEX "services_materials_forms_order_idx" ON "services_materials_forms" USING btree ("order");
  CREATE INDEX "services_materials_forms_parent_idx" ON "services_materials_forms" USING btree ("parent_id");
  CREATE INDEX "services_materials_order_idx" ON "services_materials" USING btree ("_order");
  CREATE INDEX "services_materials_parent_id_idx" ON "services_materials" USING btree ("_parent_id");
  CREATE INDEX "services_materials_blank_idx" ON "services_materials" USING btree ("blank_id");
  CREATE INDEX "services_materials_sample_idx" ON "services_materials" USING btree ("sample_id");
  CREATE INDEX "services_channels_order_idx" ON "services_channels" USING btree ("order");
  CREATE INDEX "services_channels_parent_idx" ON "services_channels" USING btree ("parent_id");
  CREATE INDEX "services_places_order_idx" ON "services_places" USING btree ("_order");
  CREATE INDEX "services_places_parent_id_idx" ON "services_places" USING btree ("_parent_id");
  CREATE INDEX "services_results_order_idx" ON "services_results" USING btree ("_order");
  CREATE INDEX "services_results_parent_id_idx" ON "services_results" USING btree ("_parent_id");
  CREATE INDEX "services_results_sample_idx" ON "services_results" USING btree ("sample_id");
  CREATE INDEX "services_fees_order_idx" ON "services_fees" USING btree ("_order");
  CREATE INDEX "services_fees_parent_id_idx" ON "services_fees" USING btree ("_parent_id");
  CREATE INDEX "services_faqs_order_idx" ON "services_faqs" USING btree ("_order");
  CREATE INDEX "services_faqs_parent_id_idx" ON "services_faqs" USING btree ("_parent_id");
  CREATE INDEX "services_site_idx" ON "services" USING btree ("site_id");
  CREATE UNIQUE INDEX "services_slug_idx" ON "services" USING btree ("slug");
  CREATE INDEX "services_updated_at_idx" ON "services" USING btree ("updated_at");
  CREATE INDEX "services_created_at_idx" ON "services" USING btree ("created_at");
  CREATE INDEX "services__status_idx" ON "services" USING btree ("_status");
  CREATE INDEX "services_texts_order_parent" ON "services_texts" USING btree ("order","parent_id");
  CREATE INDEX "_services_v_version_levels_order_idx" ON "_services_v_version_levels" USING btree ("order");
  CREATE INDEX "_services_v_version_levels_parent_idx" ON "_services_v_version_levels" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_bases_order_idx" ON "_services_v_version_bases" USING btree ("_order");
  CREATE INDEX "_services_v_version_bases_parent_id_idx" ON "_services_v_version_bases" USING btree ("_parent_id");
  CREATE INDEX "_services_v_version_audiences_order_idx" ON "_services_v_version_audiences" USING btree ("order");
  CREATE INDEX "_services_v_version_audiences_parent_idx" ON "_services_v_version_audiences" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_person_events_order_idx" ON "_services_v_version_person_events" USING btree ("order");
  CREATE INDEX "_services_v_version_person_events_parent_idx" ON "_services_v_version_person_events" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_enterprise_events_order_idx" ON "_services_v_version_enterprise_events" USING btree ("order");
  CREATE INDEX "_services_v_version_enterprise_events_parent_idx" ON "_services_v_version_enterprise_events" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_themes_order_idx" ON "_services_v_version_themes" USING btree ("order");
  CREATE INDEX "_services_v_version_themes_parent_idx" ON "_services_v_version_themes" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_steps_order_idx" ON "_services_v_version_steps" USING btree ("_order");
  CREATE INDEX "_services_v_version_steps_parent_id_idx" ON "_services_v_version_steps" USING btree ("_parent_id");
  CREATE INDEX "_services_v_version_special_order_idx" ON "_services_v_version_special" USING btree ("_order");
  CREATE INDEX "_services_v_version_special_parent_id_idx" ON "_services_v_version_special" USING btree ("_parent_id");
  CREATE INDEX "_services_v_version_materials_forms_order_idx" ON "_services_v_version_materials_forms" USING btree ("order");
  CREATE INDEX "_services_v_version_materials_forms_parent_idx" ON "_services_v_version_materials_forms" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_materials_order_idx" ON "_services_v_version_materials" USING btree ("_order");
  CREATE INDEX "_services_v_version_materials_parent_id_idx" ON "_services_v_version_materials" USING btree ("_parent_id");
  CREATE INDEX "_services_v_version_materials_blank_idx" ON "_services_v_version_materials" USING btree ("blank_id");
  CREATE INDEX "_services_v_version_materials_sample_idx" ON "_services_v_version_materials" USING btree ("sample_id");
  CREATE INDEX "_services_v_version_channels_order_idx" ON "_services_v_version_channels" USING btree ("order");
  CREATE INDEX "_services_v_version_channels_parent_idx" ON "_services_v_version_channels" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_places_order_idx" ON "_services_v_version_places" USING btree ("_order");
  CREATE INDEX "_services_v_version_places_parent_id_idx" ON "_services_v_version_places" USING btree ("_parent_id");
  CREATE INDEX "_services_v_version_results_order_idx" ON "_services_v_version_results" USING btree ("_order");
  CREATE INDEX "_services_v_version_results_parent_id_idx" ON "_services_v_version_results" USING btree ("_parent_id");
  CREATE INDEX "_services_v_version_results_sample_idx" ON "_services_v_version_results" USING btree ("sample_id");
  CREATE INDEX "_services_v_version_fees_order_idx" ON "_services_v_version_fees" USING btree ("_order");
  CREATE INDEX "_services_v_version_fees_parent_id_idx" ON "_services_v_version_fees" USING btree ("_parent_id");
  CREATE INDEX "_services_v_version_faqs_order_idx" ON "_services_v_version_faqs" USING btree ("_order");
  CREATE INDEX "_services_v_version_faqs_parent_id_idx" ON "_services_v_version_faqs" USING btree ("_parent_id");
  CREATE INDEX "_services_v_parent_idx" ON "_services_v" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_version_site_idx" ON "_services_v" USING btree ("version_site_id");
  CREATE INDEX "_services_v_version_version_slug_idx" ON "_services_v" USING btree ("version_slug");
  CREATE INDEX "_services_v_version_version_updated_at_idx" ON "_services_v" USING btree ("version_updated_at");
  CREATE INDEX "_services_v_version_version_created_at_idx" ON "_services_v" USING btree ("version_created_at");
  CREATE INDEX "_services_v_version_version__status_idx" ON "_services_v" USING btree ("version__status");
  CREATE INDEX "_services_v_created_at_idx" ON "_services_v" USING btree ("created_at");
  CREATE INDEX "_services_v_updated_at_idx" ON "_services_v" USING btree ("updated_at");
  CREATE INDEX "_services_v_latest_idx" ON "_services_v" USING btree ("latest");
  CREATE INDEX "_services_v_texts_order_parent" ON "_services_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "service_points_site_idx" ON "service_points" USING btree ("site_id");
  CREATE INDEX "service_points_updated_at_idx" ON "service_points" USING btree ("updated_at");
  CREATE INDEX "service_points_created_at_idx" ON "service_points" USING btree ("created_at");
  CREATE INDEX "service_points_texts_order_parent" ON "service_points_texts" USING btree ("order","parent_id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_services_id_idx" ON "payload_locked_documents_rels" USING btree ("services_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "services_levels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "services_bases" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "services_audiences" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "services_person_events" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "services_enterprise_events" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "services_themes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "services_steps" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "services_special" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "services_materials_forms" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "services_materials" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "services_channels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "services_places" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "services_results" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "services_fees" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "services_faqs" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "services" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "services_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_version_levels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_version_bases" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_version_audiences" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_version_person_events" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_version_enterprise_events" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_version_themes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_version_steps" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_version_special" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_version_materials_forms" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_version_materials" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_version_channels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_version_places" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_version_results" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_version_fees" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_version_faqs" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "service_points" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "service_points_texts" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "services_levels" CASCADE;
  DROP TABLE "services_bases" CASCADE;
  DROP TABLE "services_audiences" CASCADE;
  DROP TABLE "services_person_events" CASCADE;
  DROP TABLE "services_enterprise_events" CASCADE;
  DROP TABLE "services_themes" CASCADE;
  DROP TABLE "services_steps" CASCADE;
  DROP TABLE "services_special" CASCADE;
  DROP TABLE "services_materials_forms" CASCADE;
  DROP TABLE "services_materials" CASCADE;
  DROP TABLE "services_channels" CASCADE;
  DROP TABLE "services_places" CASCADE;
  DROP TABLE "services_results" CASCADE;
  DROP TABLE "services_fees" CASCADE;
  DROP TABLE "services_faqs" CASCADE;
  DROP TABLE "services" CASCADE;
  DROP TABLE "services_texts" CASCADE;
  DROP TABLE "_services_v_version_levels" CASCADE;
  DROP TABLE "_services_v_version_bases" CASCADE;
  DROP TABLE "_services_v_version_audiences" CASCADE;
  DROP TABLE "_services_v_version_person_events" CASCADE;
  DROP TABLE "_services_v_version_enterprise_events" CASCADE;
  DROP TABLE "_services_v_version_themes" CASCADE;
  DROP TABLE "_services_v_version_steps" CASCADE;
  DROP TABLE "_services_v_version_special" CASCADE;
  DROP TABLE "_services_v_version_materials_forms" CASCADE;
  DROP TABLE "_services_v_version_materials" CASCADE;
  DROP TABLE "_services_v_version_channels" CASCADE;
  DROP TABLE "_services_v_version_places" CASCADE;
  DROP TABLE "_services_v_version_results" CASCADE;
  DROP TABLE "_services_v_version_fees" CASCADE;
  DROP TABLE "_services_v_version_faqs" CASCADE;
  DROP TABLE "_services_v" CASCADE;
  DROP TABLE "_services_v_texts" CASCADE;
  DROP TABLE "service_points" CASCADE;
  DROP TABLE "service_points_texts" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_services_fk";
  
  DROP INDEX "payload_locked_documents_rels_services_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "services_id";
  DROP TYPE "public"."enum_services_levels";
  DROP TYPE "public"."enum_services_audiences";
  DROP TYPE "public"."enum_services_person_events";
  DROP TYPE "public"."enum_services_enterprise_events";
  DROP TYPE "public"."enum_services_themes";
  DROP TYPE "public"."enum_services_steps_kind";
  DROP TYPE "public"."enum_services_steps_limit_unit";
  DROP TYPE "public"."enum_services_special_procedure";
  DROP TYPE "public"."enum_services_special_limit_unit";
  DROP TYPE "public"."enum_services_materials_forms";
  DROP TYPE "public"."enum_services_materials_necessity";
  DROP TYPE "public"."enum_services_materials_source";
  DROP TYPE "public"."enum_services_channels";
  DROP TYPE "public"."enum_services_results_type";
  DROP TYPE "public"."enum_services_type";
  DROP TYPE "public"."enum_services_organ_kind";
  DROP TYPE "public"."enum_services_handling";
  DROP TYPE "public"."enum_services_statutory_limit_unit";
  DROP TYPE "public"."enum_services_promised_limit_unit";
  DROP TYPE "public"."enum_services_online_depth";
  DROP TYPE "public"."enum_services_reach";
  DROP TYPE "public"."enum_services_status";
  DROP TYPE "public"."enum__services_v_version_levels";
  DROP TYPE "public"."enum__services_v_version_audiences";
  DROP TYPE "public"."enum__services_v_version_person_events";
  DROP TYPE "public"."enum__services_v_version_enterprise_events";
  DROP TYPE "public"."enum__services_v_version_themes";
  DROP TYPE "public"."enum__services_v_version_steps_kind";
  DROP TYPE "public"."enum__services_v_version_steps_limit_unit";
  DROP TYPE "public"."enum__services_v_version_special_procedure";
  DROP TYPE "public"."enum__services_v_version_special_limit_unit";
  DROP TYPE "public"."enum__services_v_version_materials_forms";
  DROP TYPE "public"."enum__services_v_version_materials_necessity";
  DROP TYPE "public"."enum__services_v_version_materials_source";
  DROP TYPE "public"."enum__services_v_version_channels";
  DROP TYPE "public"."enum__services_v_version_results_type";
  DROP TYPE "public"."enum__services_v_version_type";
  DROP TYPE "public"."enum__services_v_version_organ_kind";
  DROP TYPE "public"."enum__services_v_version_handling";
  DROP TYPE "public"."enum__services_v_version_statutory_limit_unit";
  DROP TYPE "public"."enum__services_v_version_promised_limit_unit";
  DROP TYPE "public"."enum__services_v_version_online_depth";
  DROP TYPE "public"."enum__services_v_version_reach";
  DROP TYPE "public"."enum__services_v_version_status";`)
}
