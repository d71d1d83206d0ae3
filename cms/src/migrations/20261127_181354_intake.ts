import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_submissions_state" AS ENUM('taken', 'failed', 'waiting');
  CREATE TYPE "public"."enum_submissions_fault" AS ENUM('unknown-key', 'changed', 'not-a-submission', 'unknown-kind', 'not-of-form', 'not-taken');
  CREATE TABLE "submissions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid NOT NULL,
  	"envelope" varchar NOT NULL,
  	"kind" varchar NOT NULL,
  	"number" varchar NOT NULL,
  	"received_at" timestamp(3) with time zone NOT NULL,
  	"state" "enum_submissions_state" NOT NULL,
  	"fault" "enum_submissions_fault",
  	"detail" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "submissions" ADD CONSTRAINT "submissions_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "submissions_site_idx" ON "submissions" USING btree ("site_id");
  CREATE UNIQUE INDEX "submissions_envelope_idx" ON "submissions" USING btree ("envelope");
  CREATE INDEX "submissions_number_idx" ON "submissions" USING btree ("number");
  CREATE INDEX "submissions_received_at_idx" ON "submissions" USING btree ("received_at");
  CREATE INDEX "submissions_state_idx" ON "submissions" USING btree ("state");
  CREATE INDEX "submissions_updated_at_idx" ON "submissions" USING btree ("updated_at");
  CREATE INDEX "submissions_created_at_idx" ON "submissions" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "submissions" CASCADE;
  DROP TYPE "public"."enum_submissions_state";
  DROP TYPE "public"."enum_submissions_fault";`)
}
