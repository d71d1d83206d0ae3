import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_sites_menu_children_leads_to" AS ENUM('address', 'column', 'article', 'page', 'file', 'site');
  CREATE TYPE "public"."enum_sites_menu_leads_to" AS ENUM('address', 'column', 'article', 'page', 'file', 'site');
  CREATE TABLE "sites_menu_children" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar NOT NULL,
  	"leads_to" "enum_sites_menu_children_leads_to" DEFAULT 'address',
  	"url" varchar,
  	"column_id" uuid,
  	"article_id" uuid,
  	"page_id" uuid,
  	"file_id" uuid,
  	"site_id" uuid
  );
  
  CREATE TABLE "sites_menu" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar NOT NULL,
  	"leads_to" "enum_sites_menu_leads_to" DEFAULT 'address',
  	"url" varchar,
  	"column_id" uuid,
  	"article_id" uuid,
  	"page_id" uuid,
  	"file_id" uuid,
  	"site_id" uuid
  );
  
  CREATE TABLE "clash_copies" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid NOT NULL,
  	"collection" varchar NOT NULL,
  	"document" varchar NOT NULL,
  	"by" varchar,
  	"words" jsonb NOT NULL,
  	"hash" varchar NOT NULL,
  	"settled_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "articles" ADD COLUMN "revision" numeric DEFAULT 0;
  ALTER TABLE "articles" ADD COLUMN "saved_by" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_revision" numeric DEFAULT 0;
  ALTER TABLE "_articles_v" ADD COLUMN "version_saved_by" varchar;
  ALTER TABLE "pages" ADD COLUMN "revision" numeric DEFAULT 0;
  ALTER TABLE "pages" ADD COLUMN "saved_by" varchar;
  ALTER TABLE "_pages_v" ADD COLUMN "version_revision" numeric DEFAULT 0;
  ALTER TABLE "_pages_v" ADD COLUMN "version_saved_by" varchar;
  ALTER TABLE "sites" ADD COLUMN "features_elder_mode" boolean DEFAULT true;
  ALTER TABLE "sites" ADD COLUMN "features_feed" boolean DEFAULT true;
  ALTER TABLE "sites" ADD COLUMN "features_print" boolean DEFAULT true;
  ALTER TABLE "sites" ADD COLUMN "grey_from" timestamp(3) with time zone;
  ALTER TABLE "sites" ADD COLUMN "grey_until" timestamp(3) with time zone;
  ALTER TABLE "sites" ADD COLUMN "grey_below" boolean DEFAULT false;
  ALTER TABLE "sites_menu_children" ADD CONSTRAINT "sites_menu_children_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sites_menu_children" ADD CONSTRAINT "sites_menu_children_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sites_menu_children" ADD CONSTRAINT "sites_menu_children_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sites_menu_children" ADD CONSTRAINT "sites_menu_children_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sites_menu_children" ADD CONSTRAINT "sites_menu_children_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sites_menu_children" ADD CONSTRAINT "sites_menu_children_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."sites_menu"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "sites_menu" ADD CONSTRAINT "sites_menu_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sites_menu" ADD CONSTRAINT "sites_menu_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sites_menu" ADD CONSTRAINT "sites_menu_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sites_menu" ADD CONSTRAINT "sites_menu_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sites_menu" ADD CONSTRAINT "sites_menu_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sites_menu" ADD CONSTRAINT "sites_menu_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "clash_copies" ADD CONSTRAINT "clash_copies_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "sites_menu_children_order_idx" ON "sites_menu_children" USING btree ("_order");
  CREATE INDEX "sites_menu_children_parent_id_idx" ON "sites_menu_children" USING btree ("_parent_id");
  CREATE INDEX "sites_menu_children_column_idx" ON "sites_menu_children" USING btree ("column_id");
  CREATE INDEX "sites_menu_children_article_idx" ON "sites_menu_children" USING btree ("article_id");
  CREATE INDEX "sites_menu_children_page_idx" ON "sites_menu_children" USING btree ("page_id");
  CREATE INDEX "sites_menu_children_file_idx" ON "sites_menu_children" USING btree ("file_id");
  CREATE INDEX "sites_menu_children_site_idx" ON "sites_menu_children" USING btree ("site_id");
  CREATE INDEX "sites_menu_order_idx" ON "sites_menu" USING btree ("_order");
  CREATE INDEX "sites_menu_parent_id_idx" ON "sites_menu" USING btree ("_parent_id");
  CREATE INDEX "sites_menu_column_idx" ON "sites_menu" USING btree ("column_id");
  CREATE INDEX "sites_menu_article_idx" ON "sites_menu" USING btree ("article_id");
  CREATE INDEX "sites_menu_page_idx" ON "sites_menu" USING btree ("page_id");
  CREATE INDEX "sites_menu_file_idx" ON "sites_menu" USING btree ("file_id");
  CREATE INDEX "sites_menu_site_idx" ON "sites_menu" USING btree ("site_id");
  CREATE INDEX "clash_copies_site_idx" ON "clash_copies" USING btree ("site_id");
  CREATE INDEX "clash_copies_document_idx" ON "clash_copies" USING btree ("document");
  CREATE INDEX "clash_copies_updated_at_idx" ON "clash_copies" USING btree ("updated_at");
  CREATE INDEX "clash_copies_created_at_idx" ON "clash_copies" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "sites_menu_children" CASCADE;
  DROP TABLE "sites_menu" CASCADE;
  DROP TABLE "clash_copies" CASCADE;
  ALTER TABLE "articles" DROP COLUMN "revision";
  ALTER TABLE "articles" DROP COLUMN "saved_by";
  ALTER TABLE "_articles_v" DROP COLUMN "version_revision";
  ALTER TABLE "_articles_v" DROP COLUMN "version_saved_by";
  ALTER TABLE "pages" DROP COLUMN "revision";
  ALTER TABLE "pages" DROP COLUMN "saved_by";
  ALTER TABLE "_pages_v" DROP COLUMN "version_revision";
  ALTER TABLE "_pages_v" DROP COLUMN "version_saved_by";
  ALTER TABLE "sites" DROP COLUMN "features_elder_mode";
  ALTER TABLE "sites" DROP COLUMN "features_feed";
  ALTER TABLE "sites" DROP COLUMN "features_print";
  ALTER TABLE "sites" DROP COLUMN "grey_from";
  ALTER TABLE "sites" DROP COLUMN "grey_until";
  ALTER TABLE "sites" DROP COLUMN "grey_below";
  DROP TYPE "public"."enum_sites_menu_children_leads_to";
  DROP TYPE "public"."enum_sites_menu_leads_to";`)
}
