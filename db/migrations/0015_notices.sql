CREATE TABLE "notice_confirmations" (
	"notice_id" bigint NOT NULL,
	"comune_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"confirmed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notice_confirmations_notice_id_comune_id_pk" PRIMARY KEY("notice_id","comune_id")
);
--> statement-breakpoint
CREATE TABLE "notice_reads" (
	"notice_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"read_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notice_reads_person_id_notice_id_pk" PRIMARY KEY("person_id","notice_id")
);
--> statement-breakpoint
CREATE TABLE "notice_revisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notice_revisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"notice_id" bigint NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"source" text NOT NULL,
	"person_id" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_touches" (
	"notice_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"confirmed_by" bigint,
	CONSTRAINT "notice_touches_notice_id_kind_key_pk" PRIMARY KEY("notice_id","kind","key")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"source" text NOT NULL,
	"segments" json NOT NULL,
	"owner" text NOT NULL,
	"importance" text NOT NULL,
	"readers" text NOT NULL,
	"stages" text[] DEFAULT '{}' NOT NULL,
	"modalities" text[] DEFAULT '{}' NOT NULL,
	"region_codes" text[] DEFAULT '{}' NOT NULL,
	"province_codes" text[] DEFAULT '{}' NOT NULL,
	"product_ids" bigint[] DEFAULT '{}' NOT NULL,
	"version" text,
	"origin" text,
	"publish_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"event_id" bigint,
	"recipients" integer,
	"entry_id" bigint,
	"created_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notices_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "outages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"service" text NOT NULL,
	"text" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"created_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD COLUMN "mode" text;--> statement-breakpoint
-- By hand: what people have chosen stays chosen.
UPDATE "mail_preferences" SET "mode" = CASE WHEN "wanted" THEN 'subito' ELSE 'mai' END;--> statement-breakpoint
ALTER TABLE "mail_preferences" ALTER COLUMN "mode" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "visible_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "visible_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "follows" ADD COLUMN "mode" text;--> statement-breakpoint
ALTER TABLE "outgoing" ADD COLUMN "digest_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outgoing" ADD COLUMN "digest_id" bigint;--> statement-breakpoint
ALTER TABLE "notice_confirmations" ADD CONSTRAINT "notice_confirmations_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_confirmations" ADD CONSTRAINT "notice_confirmations_comune_id_comuni_id_fk" FOREIGN KEY ("comune_id") REFERENCES "public"."comuni"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_confirmations" ADD CONSTRAINT "notice_confirmations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_reads" ADD CONSTRAINT "notice_reads_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_reads" ADD CONSTRAINT "notice_reads_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_revisions" ADD CONSTRAINT "notice_revisions_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_revisions" ADD CONSTRAINT "notice_revisions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_touches" ADD CONSTRAINT "notice_touches_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_touches" ADD CONSTRAINT "notice_touches_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outages" ADD CONSTRAINT "outages_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_revisions_notice" ON "notice_revisions" USING btree ("notice_id","id");--> statement-breakpoint
CREATE INDEX "notices_publish" ON "notices" USING btree ("publish_at");--> statement-breakpoint
CREATE INDEX "notices_changed" ON "notices" USING btree ("changed_at","id");--> statement-breakpoint
CREATE INDEX "outages_ends" ON "outages" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "outages_starts" ON "outages" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "outgoing_digest" ON "outgoing" USING btree ("digest_at") WHERE digest_at is not null and digest_id is null;--> statement-breakpoint
ALTER TABLE "mail_preferences" DROP COLUMN "wanted";