CREATE TABLE "conference_recordings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "conference_recordings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"conference_id" bigint NOT NULL,
	"title" text NOT NULL,
	"sealed_address" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "conference_materials" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "conference_materials" CASCADE;--> statement-breakpoint
ALTER TABLE "conference_bookings" DROP CONSTRAINT "conference_bookings_certificate_code_unique";--> statement-breakpoint
ALTER TABLE "conference_guests" DROP CONSTRAINT "conference_guests_link_id_links_id_fk";
--> statement-breakpoint
DROP INDEX "conference_guests_conference";--> statement-breakpoint
ALTER TABLE "conference_guests" ADD COLUMN "email" text NOT NULL;--> statement-breakpoint
ALTER TABLE "conference_recordings" ADD CONSTRAINT "conference_recordings_conference_id_conferences_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conferences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conference_recordings_conference" ON "conference_recordings" USING btree ("conference_id","id");--> statement-breakpoint
ALTER TABLE "conference_guests" ADD CONSTRAINT "conference_guests_link_id_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."links"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "conference_guests_email" ON "conference_guests" USING btree ("conference_id","email");--> statement-breakpoint
CREATE INDEX "conference_guests_link" ON "conference_guests" USING btree ("link_id");--> statement-breakpoint
ALTER TABLE "conference_bookings" DROP COLUMN "certificate_code";