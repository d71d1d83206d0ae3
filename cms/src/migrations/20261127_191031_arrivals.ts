import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_arrivals_state" AS ENUM('taken', 'failed', 'waiting');
  CREATE TYPE "public"."enum_arrivals_fault" AS ENUM('unknown-key', 'changed', 'not-an-arrival', 'unknown-kind', 'not-of-form', 'not-taken');
  CREATE TABLE "arrivals" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid NOT NULL,
  	"envelope" varchar NOT NULL,
  	"kind" varchar NOT NULL,
  	"number" varchar NOT NULL,
  	"received_at" timestamp(3) with time zone NOT NULL,
  	"state" "enum_arrivals_state" NOT NULL,
  	"fault" "enum_arrivals_fault",
  	"detail" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "arrivals" ADD CONSTRAINT "arrivals_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "arrivals_site_idx" ON "arrivals" USING btree ("site_id");
  CREATE UNIQUE INDEX "arrivals_envelope_idx" ON "arrivals" USING btree ("envelope");
  CREATE INDEX "arrivals_number_idx" ON "arrivals" USING btree ("number");
  CREATE INDEX "arrivals_received_at_idx" ON "arrivals" USING btree ("received_at");
  CREATE INDEX "arrivals_state_idx" ON "arrivals" USING btree ("state");
  CREATE INDEX "arrivals_updated_at_idx" ON "arrivals" USING btree ("updated_at");
  CREATE INDEX "arrivals_created_at_idx" ON "arrivals" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "arrivals" CASCADE;
  DROP TYPE "public"."enum_arrivals_state";
  DROP TYPE "public"."enum_arrivals_fault";`)
}
