CREATE SEQUENCE "public"."search_versions" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "search_settings" (
	"engine" text PRIMARY KEY NOT NULL,
	"mark" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_sources" (
	"kind" text NOT NULL,
	"source_key" text NOT NULL,
	"version" bigint NOT NULL,
	"sent_version" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "search_sources_kind_source_key_pk" PRIMARY KEY("kind","source_key")
);
--> statement-breakpoint
CREATE INDEX "search_sources_unsent" ON "search_sources" USING btree ("version") WHERE version <> sent_version;--> statement-breakpoint
-- By hand: what was written before changes were numbered.
INSERT INTO "search_sources" ("kind", "source_key", "version") SELECT "kind", "source_key", nextval('search_versions') FROM (SELECT DISTINCT "kind", "source_key" FROM "search_documents") s;
