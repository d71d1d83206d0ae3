import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
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
  ALTER TABLE "clash_copies" ADD CONSTRAINT "clash_copies_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "clash_copies_site_idx" ON "clash_copies" USING btree ("site_id");
  CREATE INDEX "clash_copies_document_idx" ON "clash_copies" USING btree ("document");
  CREATE INDEX "clash_copies_updated_at_idx" ON "clash_copies" USING btree ("updated_at");
  CREATE INDEX "clash_copies_created_at_idx" ON "clash_copies" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "clash_copies" CASCADE;
  ALTER TABLE "articles" DROP COLUMN "revision";
  ALTER TABLE "articles" DROP COLUMN "saved_by";
  ALTER TABLE "_articles_v" DROP COLUMN "version_revision";
  ALTER TABLE "_articles_v" DROP COLUMN "version_saved_by";
  ALTER TABLE "pages" DROP COLUMN "revision";
  ALTER TABLE "pages" DROP COLUMN "saved_by";
  ALTER TABLE "_pages_v" DROP COLUMN "version_revision";
  ALTER TABLE "_pages_v" DROP COLUMN "version_saved_by";`)
}
