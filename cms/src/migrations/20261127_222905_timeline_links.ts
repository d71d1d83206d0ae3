import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_pages_blocks_timeline_items_leads_to" AS ENUM('address', 'column', 'article', 'page', 'file', 'site');
  CREATE TYPE "public"."enum__pages_v_blocks_timeline_items_leads_to" AS ENUM('address', 'column', 'article', 'page', 'file', 'site');
  ALTER TABLE "pages_blocks_timeline_items" ADD COLUMN "leads_to" "enum_pages_blocks_timeline_items_leads_to" DEFAULT 'address';
  ALTER TABLE "pages_blocks_timeline_items" ADD COLUMN "url" varchar;
  ALTER TABLE "pages_blocks_timeline_items" ADD COLUMN "column_id" uuid;
  ALTER TABLE "pages_blocks_timeline_items" ADD COLUMN "article_id" uuid;
  ALTER TABLE "pages_blocks_timeline_items" ADD COLUMN "page_id" uuid;
  ALTER TABLE "pages_blocks_timeline_items" ADD COLUMN "file_id" uuid;
  ALTER TABLE "pages_blocks_timeline_items" ADD COLUMN "site_id" uuid;
  ALTER TABLE "_pages_v_blocks_timeline_items" ADD COLUMN "leads_to" "enum__pages_v_blocks_timeline_items_leads_to" DEFAULT 'address';
  ALTER TABLE "_pages_v_blocks_timeline_items" ADD COLUMN "url" varchar;
  ALTER TABLE "_pages_v_blocks_timeline_items" ADD COLUMN "column_id" uuid;
  ALTER TABLE "_pages_v_blocks_timeline_items" ADD COLUMN "article_id" uuid;
  ALTER TABLE "_pages_v_blocks_timeline_items" ADD COLUMN "page_id" uuid;
  ALTER TABLE "_pages_v_blocks_timeline_items" ADD COLUMN "file_id" uuid;
  ALTER TABLE "_pages_v_blocks_timeline_items" ADD COLUMN "site_id" uuid;
  ALTER TABLE "pages_blocks_timeline_items" ADD CONSTRAINT "pages_blocks_timeline_items_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_timeline_items" ADD CONSTRAINT "pages_blocks_timeline_items_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_timeline_items" ADD CONSTRAINT "pages_blocks_timeline_items_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_timeline_items" ADD CONSTRAINT "pages_blocks_timeline_items_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_timeline_items" ADD CONSTRAINT "pages_blocks_timeline_items_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_timeline_items" ADD CONSTRAINT "_pages_v_blocks_timeline_items_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_timeline_items" ADD CONSTRAINT "_pages_v_blocks_timeline_items_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_timeline_items" ADD CONSTRAINT "_pages_v_blocks_timeline_items_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_timeline_items" ADD CONSTRAINT "_pages_v_blocks_timeline_items_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_timeline_items" ADD CONSTRAINT "_pages_v_blocks_timeline_items_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "pages_blocks_timeline_items_column_idx" ON "pages_blocks_timeline_items" USING btree ("column_id");
  CREATE INDEX "pages_blocks_timeline_items_article_idx" ON "pages_blocks_timeline_items" USING btree ("article_id");
  CREATE INDEX "pages_blocks_timeline_items_page_idx" ON "pages_blocks_timeline_items" USING btree ("page_id");
  CREATE INDEX "pages_blocks_timeline_items_file_idx" ON "pages_blocks_timeline_items" USING btree ("file_id");
  CREATE INDEX "pages_blocks_timeline_items_site_idx" ON "pages_blocks_timeline_items" USING btree ("site_id");
  CREATE INDEX "_pages_v_blocks_timeline_items_column_idx" ON "_pages_v_blocks_timeline_items" USING btree ("column_id");
  CREATE INDEX "_pages_v_blocks_timeline_items_article_idx" ON "_pages_v_blocks_timeline_items" USING btree ("article_id");
  CREATE INDEX "_pages_v_blocks_timeline_items_page_idx" ON "_pages_v_blocks_timeline_items" USING btree ("page_id");
  CREATE INDEX "_pages_v_blocks_timeline_items_file_idx" ON "_pages_v_blocks_timeline_items" USING btree ("file_id");
  CREATE INDEX "_pages_v_blocks_timeline_items_site_idx" ON "_pages_v_blocks_timeline_items" USING btree ("site_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "pages_blocks_timeline_items" DROP CONSTRAINT "pages_blocks_timeline_items_column_id_columns_id_fk";
  
  ALTER TABLE "pages_blocks_timeline_items" DROP CONSTRAINT "pages_blocks_timeline_items_article_id_articles_id_fk";
  
  ALTER TABLE "pages_blocks_timeline_items" DROP CONSTRAINT "pages_blocks_timeline_items_page_id_pages_id_fk";
  
  ALTER TABLE "pages_blocks_timeline_items" DROP CONSTRAINT "pages_blocks_timeline_items_file_id_media_id_fk";
  
  ALTER TABLE "pages_blocks_timeline_items" DROP CONSTRAINT "pages_blocks_timeline_items_site_id_sites_id_fk";
  
  ALTER TABLE "_pages_v_blocks_timeline_items" DROP CONSTRAINT "_pages_v_blocks_timeline_items_column_id_columns_id_fk";
  
  ALTER TABLE "_pages_v_blocks_timeline_items" DROP CONSTRAINT "_pages_v_blocks_timeline_items_article_id_articles_id_fk";
  
  ALTER TABLE "_pages_v_blocks_timeline_items" DROP CONSTRAINT "_pages_v_blocks_timeline_items_page_id_pages_id_fk";
  
  ALTER TABLE "_pages_v_blocks_timeline_items" DROP CONSTRAINT "_pages_v_blocks_timeline_items_file_id_media_id_fk";
  
  ALTER TABLE "_pages_v_blocks_timeline_items" DROP CONSTRAINT "_pages_v_blocks_timeline_items_site_id_sites_id_fk";
  
  DROP INDEX "pages_blocks_timeline_items_column_idx";
  DROP INDEX "pages_blocks_timeline_items_article_idx";
  DROP INDEX "pages_blocks_timeline_items_page_idx";
  DROP INDEX "pages_blocks_timeline_items_file_idx";
  DROP INDEX "pages_blocks_timeline_items_site_idx";
  DROP INDEX "_pages_v_blocks_timeline_items_column_idx";
  DROP INDEX "_pages_v_blocks_timeline_items_article_idx";
  DROP INDEX "_pages_v_blocks_timeline_items_page_idx";
  DROP INDEX "_pages_v_blocks_timeline_items_file_idx";
  DROP INDEX "_pages_v_blocks_timeline_items_site_idx";
  ALTER TABLE "pages_blocks_timeline_items" DROP COLUMN "leads_to";
  ALTER TABLE "pages_blocks_timeline_items" DROP COLUMN "url";
  ALTER TABLE "pages_blocks_timeline_items" DROP COLUMN "column_id";
  ALTER TABLE "pages_blocks_timeline_items" DROP COLUMN "article_id";
  ALTER TABLE "pages_blocks_timeline_items" DROP COLUMN "page_id";
  ALTER TABLE "pages_blocks_timeline_items" DROP COLUMN "file_id";
  ALTER TABLE "pages_blocks_timeline_items" DROP COLUMN "site_id";
  ALTER TABLE "_pages_v_blocks_timeline_items" DROP COLUMN "leads_to";
  ALTER TABLE "_pages_v_blocks_timeline_items" DROP COLUMN "url";
  ALTER TABLE "_pages_v_blocks_timeline_items" DROP COLUMN "column_id";
  ALTER TABLE "_pages_v_blocks_timeline_items" DROP COLUMN "article_id";
  ALTER TABLE "_pages_v_blocks_timeline_items" DROP COLUMN "page_id";
  ALTER TABLE "_pages_v_blocks_timeline_items" DROP COLUMN "file_id";
  ALTER TABLE "_pages_v_blocks_timeline_items" DROP COLUMN "site_id";
  DROP TYPE "public"."enum_pages_blocks_timeline_items_leads_to";
  DROP TYPE "public"."enum__pages_v_blocks_timeline_items_leads_to";`)
}
