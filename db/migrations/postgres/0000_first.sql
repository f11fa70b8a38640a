CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"roles" jsonb NOT NULL,
	"demonstration" boolean NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"removed_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"workshop_id" text,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "city" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"languages" jsonb NOT NULL,
	"retention_days" bigint NOT NULL,
	"sender" text NOT NULL,
	"demonstration" boolean NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "framework" (
	"id" text PRIMARY KEY NOT NULL,
	"copied_from" text,
	"shipped" boolean NOT NULL,
	"created_by" text,
	"created_at" timestamp(3) with time zone NOT NULL,
	"archived_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "framework_version" (
	"framework_id" text NOT NULL,
	"version" bigint NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "framework_version_framework_id_version_pk" PRIMARY KEY("framework_id","version")
);
--> statement-breakpoint
CREATE TABLE "join_code" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"workshop_id" text NOT NULL,
	"group" text,
	"created_at" timestamp(3) with time zone NOT NULL,
	"closed_at" timestamp(3) with time zone,
	"replaced_by" text
);
--> statement-breakpoint
CREATE TABLE "mailbox_message" (
	"id" text PRIMARY KEY NOT NULL,
	"to" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participant" (
	"id" text PRIMARY KEY NOT NULL,
	"workshop_id" text NOT NULL,
	"role" text NOT NULL,
	"group" text,
	"unit" text,
	"number" bigint NOT NULL,
	"via" text NOT NULL,
	"assisted" boolean NOT NULL,
	"token_hash" text,
	"own_token_hash" text,
	"seat_version" bigint NOT NULL,
	"email" text,
	"name" text,
	"language" text,
	"on_record" boolean,
	"created_at" timestamp(3) with time zone NOT NULL,
	"joined_at" timestamp(3) with time zone,
	"notice_at" timestamp(3) with time zone,
	"more_time_at" timestamp(3) with time zone,
	"set_aside_at" timestamp(3) with time zone,
	"withdrawn_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "project" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"summary" text NOT NULL,
	"domain" text NOT NULL,
	"neighbourhoods" jsonb NOT NULL,
	"stage" text NOT NULL,
	"stage_since" text,
	"created_by" text,
	"created_at" timestamp(3) with time zone NOT NULL,
	"archived_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "reason" (
	"id" text PRIMARY KEY NOT NULL,
	"workshop_id" text NOT NULL,
	"round_id" text NOT NULL,
	"project_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"factor_id" text NOT NULL,
	"text" text NOT NULL,
	"hidden_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "reveal" (
	"round_id" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "round" (
	"id" text PRIMARY KEY NOT NULL,
	"workshop_id" text NOT NULL,
	"number" bigint NOT NULL,
	"project_ids" jsonb NOT NULL,
	"factor_ids" jsonb NOT NULL,
	"opened_at" timestamp(3) with time zone,
	"opened_by" text,
	"closes_at" timestamp(3) with time zone,
	"paused_at" timestamp(3) with time zone,
	"closed_at" timestamp(3) with time zone,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "screen" (
	"id" text PRIMARY KEY NOT NULL,
	"workshop_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"removed_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sheet" (
	"participant_id" text NOT NULL,
	"project_id" text NOT NULL,
	"round_id" text NOT NULL,
	"workshop_id" text NOT NULL,
	"importance" jsonb NOT NULL,
	"readiness" jsonb,
	"stamps" jsonb,
	"sittings" jsonb NOT NULL,
	"path" text,
	"also_testing" boolean NOT NULL,
	"top_five" jsonb NOT NULL,
	"done" boolean NOT NULL,
	CONSTRAINT "sheet_participant_id_project_id_round_id_pk" PRIMARY KEY("participant_id","project_id","round_id")
);
--> statement-breakpoint
CREATE TABLE "sign_in_token" (
	"hash" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"purpose" text NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workshop" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"owner_id" text NOT NULL,
	"language" text NOT NULL,
	"framework_id" text NOT NULL,
	"framework_version" bigint NOT NULL,
	"scale_min" bigint NOT NULL,
	"scale_max" bigint NOT NULL,
	"axes" jsonb NOT NULL,
	"factor_ids" jsonb NOT NULL,
	"top_five" boolean NOT NULL,
	"groups" jsonb NOT NULL,
	"units" jsonb NOT NULL,
	"join_by" text NOT NULL,
	"notice" jsonb NOT NULL,
	"minutes" bigint,
	"seed" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"archived_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "workshop_facilitator" (
	"workshop_id" text NOT NULL,
	"account_id" text NOT NULL,
	CONSTRAINT "workshop_facilitator_workshop_id_account_id_pk" PRIMARY KEY("workshop_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "workshop_project" (
	"workshop_id" text NOT NULL,
	"project_id" text NOT NULL,
	"position" bigint NOT NULL,
	"groups" jsonb NOT NULL,
	CONSTRAINT "workshop_project_workshop_id_project_id_pk" PRIMARY KEY("workshop_id","project_id")
);
--> statement-breakpoint
ALTER TABLE "framework" ADD CONSTRAINT "framework_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_version" ADD CONSTRAINT "framework_version_framework_id_framework_id_fk" FOREIGN KEY ("framework_id") REFERENCES "public"."framework"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_code" ADD CONSTRAINT "join_code_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reason" ADD CONSTRAINT "reason_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reason" ADD CONSTRAINT "reason_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reason" ADD CONSTRAINT "reason_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reason" ADD CONSTRAINT "reason_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reveal" ADD CONSTRAINT "reveal_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reveal" ADD CONSTRAINT "reveal_by_account_id_fk" FOREIGN KEY ("by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_opened_by_account_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screen" ADD CONSTRAINT "screen_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screen" ADD CONSTRAINT "screen_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet" ADD CONSTRAINT "sheet_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet" ADD CONSTRAINT "sheet_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet" ADD CONSTRAINT "sheet_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet" ADD CONSTRAINT "sheet_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop" ADD CONSTRAINT "workshop_owner_id_account_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop" ADD CONSTRAINT "workshop_framework_id_framework_version_framework_version_framework_id_version_fk" FOREIGN KEY ("framework_id","framework_version") REFERENCES "public"."framework_version"("framework_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_facilitator" ADD CONSTRAINT "workshop_facilitator_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_facilitator" ADD CONSTRAINT "workshop_facilitator_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_project" ADD CONSTRAINT "workshop_project_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_project" ADD CONSTRAINT "workshop_project_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_email" ON "account" USING btree ("email");--> statement-breakpoint
CREATE INDEX "audit_entry_workshop_at" ON "audit_entry" USING btree ("workshop_id","at");--> statement-breakpoint
CREATE INDEX "audit_entry_at" ON "audit_entry" USING btree ("at");--> statement-breakpoint
CREATE INDEX "framework_created_by" ON "framework" USING btree ("created_by");--> statement-breakpoint
CREATE UNIQUE INDEX "join_code_code" ON "join_code" USING btree ("code");--> statement-breakpoint
CREATE INDEX "join_code_workshop_id" ON "join_code" USING btree ("workshop_id");--> statement-breakpoint
CREATE INDEX "mailbox_message_at" ON "mailbox_message" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "participant_token_hash" ON "participant" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "participant_own_token_hash" ON "participant" USING btree ("own_token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "participant_workshop_group_number" ON "participant" USING btree ("workshop_id","group","number");--> statement-breakpoint
CREATE INDEX "project_created_by" ON "project" USING btree ("created_by");--> statement-breakpoint
CREATE UNIQUE INDEX "reason_of_one_factor" ON "reason" USING btree ("participant_id","round_id","project_id","factor_id");--> statement-breakpoint
CREATE INDEX "reason_round_id" ON "reason" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "reason_workshop_id" ON "reason" USING btree ("workshop_id");--> statement-breakpoint
CREATE INDEX "reason_project_id" ON "reason" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "reveal_by" ON "reveal" USING btree ("by");--> statement-breakpoint
CREATE UNIQUE INDEX "round_workshop_number" ON "round" USING btree ("workshop_id","number");--> statement-breakpoint
CREATE INDEX "round_opened_by" ON "round" USING btree ("opened_by");--> statement-breakpoint
CREATE UNIQUE INDEX "screen_token_hash" ON "screen" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "screen_workshop_id" ON "screen" USING btree ("workshop_id");--> statement-breakpoint
CREATE INDEX "screen_created_by" ON "screen" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "sheet_round_seat" ON "sheet" USING btree ("round_id","participant_id");--> statement-breakpoint
CREATE INDEX "sheet_workshop_id" ON "sheet" USING btree ("workshop_id");--> statement-breakpoint
CREATE INDEX "sheet_project_id" ON "sheet" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "sign_in_token_expires_at" ON "sign_in_token" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "workshop_owner_id" ON "workshop" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "workshop_framework" ON "workshop" USING btree ("framework_id","framework_version");--> statement-breakpoint
CREATE INDEX "workshop_facilitator_account_id" ON "workshop_facilitator" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "workshop_project_project_id" ON "workshop_project" USING btree ("project_id");