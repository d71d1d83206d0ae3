import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_openings_state" AS ENUM('open', 'returned', 'approved', 'withdrawn');
  CREATE TABLE "openings" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid NOT NULL,
  	"state" "enum_openings_state" NOT NULL,
  	"submitted_by_id" uuid NOT NULL,
  	"submitted_at" timestamp(3) with time zone NOT NULL,
  	"hash" varchar NOT NULL,
  	"decided_by_id" uuid,
  	"decided_at" timestamp(3) with time zone,
  	"reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "trials" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid NOT NULL,
  	"nonce" varchar NOT NULL,
  	"hash" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "sites" ADD COLUMN "closing_on" varchar;
  ALTER TABLE "sites" ADD COLUMN "closing_reason" varchar;
  ALTER TABLE "sites" ADD COLUMN "closing_successor" varchar;
  ALTER TABLE "openings" ADD CONSTRAINT "openings_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "openings" ADD CONSTRAINT "openings_submitted_by_id_users_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "openings" ADD CONSTRAINT "openings_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "trials" ADD CONSTRAINT "trials_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "openings_site_idx" ON "openings" USING btree ("site_id");
  CREATE INDEX "openings_state_idx" ON "openings" USING btree ("state");
  CREATE INDEX "openings_submitted_by_idx" ON "openings" USING btree ("submitted_by_id");
  CREATE INDEX "openings_submitted_at_idx" ON "openings" USING btree ("submitted_at");
  CREATE INDEX "openings_decided_by_idx" ON "openings" USING btree ("decided_by_id");
  CREATE INDEX "openings_updated_at_idx" ON "openings" USING btree ("updated_at");
  CREATE INDEX "openings_created_at_idx" ON "openings" USING btree ("created_at");
  CREATE UNIQUE INDEX "trials_site_idx" ON "trials" USING btree ("site_id");
  CREATE UNIQUE INDEX "trials_hash_idx" ON "trials" USING btree ("hash");
  CREATE INDEX "trials_updated_at_idx" ON "trials" USING btree ("updated_at");
  CREATE INDEX "trials_created_at_idx" ON "trials" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "openings" CASCADE;
  DROP TABLE "trials" CASCADE;
  ALTER TABLE "sites" DROP COLUMN "closing_on";
  ALTER TABLE "sites" DROP COLUMN "closing_reason";
  ALTER TABLE "sites" DROP COLUMN "closing_successor";
  DROP TYPE "public"."enum_openings_state";`)
}
