CREATE TABLE "file_pictures" (
	"file_id" text PRIMARY KEY NOT NULL,
	"pages" integer NOT NULL,
	"pictures" integer[] NOT NULL,
	"textless" integer[] NOT NULL,
	"looked_by" bigint NOT NULL,
	"looked_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "file_pictures" ADD CONSTRAINT "file_pictures_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_pictures" ADD CONSTRAINT "file_pictures_looked_by_people_id_fk" FOREIGN KEY ("looked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;