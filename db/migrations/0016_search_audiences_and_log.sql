CREATE TABLE "search_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"day" date NOT NULL,
	"query" text NOT NULL,
	"stage" text,
	"modality" text,
	"searcher" text NOT NULL,
	"results" integer NOT NULL,
	"clicked" boolean DEFAULT false NOT NULL,
	"open_until" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "audiences" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "search_log_day" ON "search_log" USING btree ("day");--> statement-breakpoint
CREATE INDEX "search_log_open" ON "search_log" USING btree ("query") WHERE open_until is not null;--> statement-breakpoint
CREATE INDEX "search_documents_reserved" ON "search_documents" USING gin ("vector") WHERE audiences <> '{}';--> statement-breakpoint
-- Reserved threads were in no search: the next start looks at all of them again.
INSERT INTO "search_settings" ("engine", "mark") SELECT 'threads', 'audiences' WHERE EXISTS (SELECT FROM "threads");