CREATE TABLE "entry_links" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "entry_links_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"from_id" bigint NOT NULL,
	"to_kind" text NOT NULL,
	"to_slug" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "entry_links" ADD CONSTRAINT "entry_links_from_id_entries_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "entry_links_once" ON "entry_links" USING btree ("from_id","to_kind","to_slug");--> statement-breakpoint
CREATE INDEX "entry_links_target" ON "entry_links" USING btree ("to_kind","to_slug");