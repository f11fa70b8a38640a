CREATE TABLE "result" (
	"round_id" text NOT NULL,
	"project_id" text NOT NULL,
	"version" bigint NOT NULL,
	"content" jsonb NOT NULL,
	"behind" jsonb NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "result_round_id_project_id_version_pk" PRIMARY KEY("round_id","project_id","version")
);
--> statement-breakpoint
ALTER TABLE "reason" ADD COLUMN "revealed" boolean;--> statement-breakpoint
ALTER TABLE "round" ADD COLUMN "spotlight" jsonb;--> statement-breakpoint
ALTER TABLE "round" ADD COLUMN "words" bigint;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "result_project_id" ON "result" USING btree ("project_id");