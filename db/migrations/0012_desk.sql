CREATE TABLE "canned_replies" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "canned_replies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"category" text,
	"body" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "canned_replies_title_unique" UNIQUE("title")
);
--> statement-breakpoint
CREATE TABLE "thread_notes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "thread_notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"thread_id" bigint NOT NULL,
	"author_id" bigint NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "support_teams" (
	"name" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
DROP INDEX "threads_waiting";--> statement-breakpoint
-- By hand: queues are read by how long somebody waits, in whole milliseconds.
UPDATE "threads" SET "waiting_since" = date_trunc('milliseconds', coalesce("waiting_since", "last_post_at")), "team" = NULL WHERE "waiting_for" IS NOT NULL OR "team" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "thread_notes" ADD CONSTRAINT "thread_notes_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_notes" ADD CONSTRAINT "thread_notes_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "thread_notes_thread" ON "thread_notes" USING btree ("thread_id","id");--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_team_support_teams_name_fk" FOREIGN KEY ("team") REFERENCES "public"."support_teams"("name") ON DELETE set null ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "threads_team" ON "threads" USING btree ("team") WHERE team is not null;--> statement-breakpoint
CREATE INDEX "threads_waiting" ON "threads" USING btree ("waiting_for","waiting_since","id") WHERE waiting_for is not null;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_waiting_since" CHECK (waiting_for is null or waiting_since is not null);--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_assigned_once" CHECK (assignee_id is null or team is null);