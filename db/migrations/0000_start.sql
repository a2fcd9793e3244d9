CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TABLE "entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"stages" text[] DEFAULT '{}' NOT NULL,
	"modalities" text[] DEFAULT '{}' NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"version" text NOT NULL,
	"owner" text NOT NULL,
	"updated_on" date NOT NULL,
	"review_by" date NOT NULL,
	"source" text NOT NULL,
	"segments" jsonb NOT NULL,
	"headings" jsonb NOT NULL,
	"details" jsonb NOT NULL,
	"origin" text NOT NULL,
	"checksum" text NOT NULL,
	"edited_at" timestamp with time zone,
	"retired_at" timestamp with time zone,
	"helpful_yes" integer DEFAULT 0 NOT NULL,
	"helpful_no" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entry_revisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "entry_revisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"entry_id" bigint NOT NULL,
	"title" text NOT NULL,
	"version" text NOT NULL,
	"source" text NOT NULL,
	"checksum" text NOT NULL,
	"origin" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "daily_salts" (
	"day" date PRIMARY KEY NOT NULL,
	"salt" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "helpful_votes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "helpful_votes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"entry_id" bigint NOT NULL,
	"helpful" boolean NOT NULL,
	"comment" text,
	"voter_mark" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "suggestions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"path" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"handled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp
);
--> statement-breakpoint
CREATE TABLE "comune_codes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comune_codes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"comune_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "comune_names" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comune_names_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"comune_id" bigint NOT NULL,
	"name" text NOT NULL,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "comuni" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comuni_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"istat" text NOT NULL,
	"belfiore" text NOT NULL,
	"province_code" text NOT NULL,
	"population" integer,
	"population_year" integer,
	"ceased_on" date
);
--> statement-breakpoint
CREATE TABLE "provinces" (
	"code" text PRIMARY KEY NOT NULL,
	"sigla" text NOT NULL,
	"name" text NOT NULL,
	"region_code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regions" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_documents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"source_key" text NOT NULL,
	"path" text NOT NULL,
	"anchor" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"title" text NOT NULL,
	"context" text DEFAULT '' NOT NULL,
	"heading" text DEFAULT '' NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"vector" "tsvector" NOT NULL,
	"codes" text[] DEFAULT '{}' NOT NULL,
	"stages" text[] DEFAULT '{}' NOT NULL,
	"modalities" text[] DEFAULT '{}' NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"boost" double precision DEFAULT 1 NOT NULL,
	"updated_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_stems" (
	"stem" text PRIMARY KEY NOT NULL,
	"documents" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL,
	"documents" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "entry_revisions" ADD CONSTRAINT "entry_revisions_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpful_votes" ADD CONSTRAINT "helpful_votes_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comune_codes" ADD CONSTRAINT "comune_codes_comune_id_comuni_id_fk" FOREIGN KEY ("comune_id") REFERENCES "public"."comuni"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comune_names" ADD CONSTRAINT "comune_names_comune_id_comuni_id_fk" FOREIGN KEY ("comune_id") REFERENCES "public"."comuni"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comuni" ADD CONSTRAINT "comuni_province_code_provinces_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."provinces"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provinces" ADD CONSTRAINT "provinces_region_code_regions_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."regions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "entries_kind_slug" ON "entries" USING btree ("kind","slug");--> statement-breakpoint
CREATE INDEX "entries_review" ON "entries" USING btree ("review_by") WHERE retired_at is null;--> statement-breakpoint
CREATE INDEX "entry_revisions_entry" ON "entry_revisions" USING btree ("entry_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "helpful_votes_voter" ON "helpful_votes" USING btree ("entry_id","voter_mark");--> statement-breakpoint
CREATE INDEX "helpful_votes_created" ON "helpful_votes" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "suggestions_created" ON "suggestions" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "comune_codes_code" ON "comune_codes" USING btree ("kind","code");--> statement-breakpoint
CREATE INDEX "comune_codes_comune" ON "comune_codes" USING btree ("comune_id");--> statement-breakpoint
CREATE INDEX "comune_names_comune" ON "comune_names" USING btree ("comune_id");--> statement-breakpoint
CREATE UNIQUE INDEX "comuni_istat" ON "comuni" USING btree ("istat") WHERE ceased_on is null;--> statement-breakpoint
CREATE INDEX "comuni_name" ON "comuni" USING btree ("name_key","id");--> statement-breakpoint
CREATE INDEX "comuni_province_name" ON "comuni" USING btree ("province_code","name_key","id");--> statement-breakpoint
CREATE INDEX "comuni_name_trigram" ON "comuni" USING gin ("name_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "search_documents_vector" ON "search_documents" USING gin ("vector");--> statement-breakpoint
CREATE INDEX "search_documents_codes" ON "search_documents" USING gin ("codes");--> statement-breakpoint
CREATE INDEX "search_documents_source" ON "search_documents" USING btree ("kind","source_key");--> statement-breakpoint
CREATE INDEX "search_words_trigram" ON "search_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
-- Counters of limits may be lost in a crash: no write-ahead log for them.
ALTER TABLE "rate_limits" SET UNLOGGED;
