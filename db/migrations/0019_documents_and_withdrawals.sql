CREATE TABLE "file_texts" (
	"file_id" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "withdrawal" jsonb;--> statement-breakpoint
ALTER TABLE "entry_links" ADD COLUMN "anchors" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "entry_drafts" ADD COLUMN "withdrawal" jsonb;--> statement-breakpoint
ALTER TABLE "file_texts" ADD CONSTRAINT "file_texts_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;