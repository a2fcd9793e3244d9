CREATE TABLE "entry_drafts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "entry_drafts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"edition" integer DEFAULT 1 NOT NULL,
	"base_checksum" text,
	"state" text DEFAULT 'draft' NOT NULL,
	"thread_id" bigint,
	"writer_ids" bigint[] NOT NULL,
	"edited_by" bigint NOT NULL,
	"note" text,
	"reviewed_by" bigint,
	"publish_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entry_sources" (
	"entry_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"mark" text NOT NULL,
	CONSTRAINT "entry_sources_entry_id_kind_key_pk" PRIMARY KEY("entry_id","kind","key")
);
--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "file_source" text;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "thread_id" bigint;--> statement-breakpoint
ALTER TABLE "entry_revisions" ADD COLUMN "written_by" bigint;--> statement-breakpoint
ALTER TABLE "entry_revisions" ADD COLUMN "reviewed_by" bigint;--> statement-breakpoint
ALTER TABLE "entry_drafts" ADD CONSTRAINT "entry_drafts_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_drafts" ADD CONSTRAINT "entry_drafts_edited_by_people_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_drafts" ADD CONSTRAINT "entry_drafts_reviewed_by_people_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_sources" ADD CONSTRAINT "entry_sources_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "entry_drafts_open" ON "entry_drafts" USING btree ("kind","slug") WHERE state in ('draft', 'review', 'scheduled');--> statement-breakpoint
CREATE INDEX "entry_drafts_thread" ON "entry_drafts" USING btree ("thread_id") WHERE thread_id is not null;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_revisions" ADD CONSTRAINT "entry_revisions_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_revisions" ADD CONSTRAINT "entry_revisions_reviewed_by_people_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entries_thread" ON "entries" USING btree ("thread_id") WHERE thread_id is not null;