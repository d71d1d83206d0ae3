import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_sites_purpose" AS ENUM('organ', 'topic');
  CREATE TABLE "templates" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"description" varchar,
  	"owner_id" uuid,
  	"only_id" uuid,
  	"saved_from_id" uuid NOT NULL,
  	"saved_by_id" uuid,
  	"template" jsonb NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "sites" ADD COLUMN "icon_id" uuid;
  ALTER TABLE "sites" ADD COLUMN "purpose" "enum_sites_purpose" DEFAULT 'organ' NOT NULL;
  ALTER TABLE "sites" ADD COLUMN "grown_from" varchar;
  ALTER TABLE "sites" ADD COLUMN "segment_is_open" boolean DEFAULT false;
  ALTER TABLE "templates" ADD CONSTRAINT "templates_owner_id_sites_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "templates" ADD CONSTRAINT "templates_only_id_sites_id_fk" FOREIGN KEY ("only_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "templates" ADD CONSTRAINT "templates_saved_from_id_sites_id_fk" FOREIGN KEY ("saved_from_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "templates" ADD CONSTRAINT "templates_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "templates_owner_idx" ON "templates" USING btree ("owner_id");
  CREATE INDEX "templates_only_idx" ON "templates" USING btree ("only_id");
  CREATE INDEX "templates_saved_from_idx" ON "templates" USING btree ("saved_from_id");
  CREATE INDEX "templates_saved_by_idx" ON "templates" USING btree ("saved_by_id");
  CREATE INDEX "templates_updated_at_idx" ON "templates" USING btree ("updated_at");
  CREATE INDEX "templates_created_at_idx" ON "templates" USING btree ("created_at");
  CREATE UNIQUE INDEX "owner_name_idx" ON "templates" USING btree ("owner_id","name");
  ALTER TABLE "sites" ADD CONSTRAINT "sites_icon_id_media_id_fk" FOREIGN KEY ("icon_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "sites_icon_idx" ON "sites" USING btree ("icon_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "templates" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "templates" CASCADE;
  ALTER TABLE "sites" DROP CONSTRAINT "sites_icon_id_media_id_fk";
  
  DROP INDEX "sites_icon_idx";
  ALTER TABLE "sites" DROP COLUMN "icon_id";
  ALTER TABLE "sites" DROP COLUMN "purpose";
  ALTER TABLE "sites" DROP COLUMN "grown_from";
  ALTER TABLE "sites" DROP COLUMN "segment_is_open";
  DROP TYPE "public"."enum_sites_purpose";`)
}
