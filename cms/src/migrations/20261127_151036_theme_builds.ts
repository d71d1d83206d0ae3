import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "themes" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"build" varchar,
  	"before" varchar,
  	"changed_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "sites" ADD COLUMN "kept_theme_build" varchar;
  ALTER TABLE "sites" ADD COLUMN "tried_theme_build" varchar;
  ALTER TABLE "sites" ADD COLUMN "theme_build" varchar;
  ALTER TABLE "themes" ADD CONSTRAINT "themes_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "themes_name_idx" ON "themes" USING btree ("name");
  CREATE INDEX "themes_changed_by_idx" ON "themes" USING btree ("changed_by_id");
  CREATE INDEX "themes_updated_at_idx" ON "themes" USING btree ("updated_at");
  CREATE INDEX "themes_created_at_idx" ON "themes" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "themes" CASCADE;
  ALTER TABLE "sites" DROP COLUMN "kept_theme_build";
  ALTER TABLE "sites" DROP COLUMN "tried_theme_build";
  ALTER TABLE "sites" DROP COLUMN "theme_build";`)
}
