import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_shares_mode" AS ENUM('reference', 'copy');
  CREATE TYPE "public"."enum_shares_state" AS ENUM('waiting', 'accepted', 'declined', 'recalled');
  CREATE TYPE "public"."enum_sharing_rules_choice" AS ENUM('accept', 'ask', 'decline');
  CREATE TABLE "shares" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"sender_id" uuid NOT NULL,
  	"receiver_id" uuid NOT NULL,
  	"article" varchar NOT NULL,
  	"title" varchar NOT NULL,
  	"mode" "enum_shares_mode" NOT NULL,
  	"mandatory" boolean DEFAULT false NOT NULL,
  	"state" "enum_shares_state" NOT NULL,
  	"column" varchar,
  	"path" varchar,
  	"copy" varchar,
  	"seen" varchar,
  	"shared_by_id" uuid,
  	"shared_at" timestamp(3) with time zone NOT NULL,
  	"decided_by_id" uuid,
  	"decided_at" timestamp(3) with time zone,
  	"reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "sharing_rules" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"site_id" uuid,
  	"sender_id" uuid NOT NULL,
  	"choice" "enum_sharing_rules_choice" DEFAULT 'ask' NOT NULL,
  	"column_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "shares" ADD CONSTRAINT "shares_sender_id_sites_id_fk" FOREIGN KEY ("sender_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "shares" ADD CONSTRAINT "shares_receiver_id_sites_id_fk" FOREIGN KEY ("receiver_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "shares" ADD CONSTRAINT "shares_shared_by_id_users_id_fk" FOREIGN KEY ("shared_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "shares" ADD CONSTRAINT "shares_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sharing_rules" ADD CONSTRAINT "sharing_rules_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sharing_rules" ADD CONSTRAINT "sharing_rules_sender_id_sites_id_fk" FOREIGN KEY ("sender_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sharing_rules" ADD CONSTRAINT "sharing_rules_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "shares_sender_idx" ON "shares" USING btree ("sender_id");
  CREATE INDEX "shares_receiver_idx" ON "shares" USING btree ("receiver_id");
  CREATE INDEX "shares_state_idx" ON "shares" USING btree ("state");
  CREATE INDEX "shares_shared_by_idx" ON "shares" USING btree ("shared_by_id");
  CREATE INDEX "shares_decided_by_idx" ON "shares" USING btree ("decided_by_id");
  CREATE INDEX "shares_updated_at_idx" ON "shares" USING btree ("updated_at");
  CREATE INDEX "shares_created_at_idx" ON "shares" USING btree ("created_at");
  CREATE UNIQUE INDEX "article_receiver_idx" ON "shares" USING btree ("article","receiver_id");
  CREATE INDEX "sharing_rules_site_idx" ON "sharing_rules" USING btree ("site_id");
  CREATE INDEX "sharing_rules_sender_idx" ON "sharing_rules" USING btree ("sender_id");
  CREATE INDEX "sharing_rules_column_idx" ON "sharing_rules" USING btree ("column_id");
  CREATE INDEX "sharing_rules_updated_at_idx" ON "sharing_rules" USING btree ("updated_at");
  CREATE INDEX "sharing_rules_created_at_idx" ON "sharing_rules" USING btree ("created_at");
  CREATE UNIQUE INDEX "site_sender_idx" ON "sharing_rules" USING btree ("site_id","sender_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "shares" CASCADE;
  DROP TABLE "sharing_rules" CASCADE;
  DROP TYPE "public"."enum_shares_mode";
  DROP TYPE "public"."enum_shares_state";
  DROP TYPE "public"."enum_sharing_rules_choice";`)
}
