CREATE TABLE "deflections" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deflections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"path" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "flags" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "flags_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"post_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"reason" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" bigint,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "follows" (
	"person_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "follows_person_id_kind_key_pk" PRIMARY KEY("person_id","kind","key")
);
--> statement-breakpoint
CREATE TABLE "forum_counts" (
	"key" text PRIMARY KEY NOT NULL,
	"threads" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "forum_drafts" (
	"person_id" bigint NOT NULL,
	"place" text NOT NULL,
	"fields" json NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "forum_drafts_person_id_place_pk" PRIMARY KEY("person_id","place")
);
--> statement-breakpoint
CREATE TABLE "me_toos" (
	"thread_id" bigint NOT NULL,
	"comune_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"stage" text,
	"modality" text,
	"product" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "me_toos_thread_id_comune_id_pk" PRIMARY KEY("thread_id","comune_id")
);
--> statement-breakpoint
CREATE TABLE "post_files" (
	"file_id" text PRIMARY KEY NOT NULL,
	"post_id" bigint NOT NULL,
	"alt" text DEFAULT '' NOT NULL,
	"is_image" boolean NOT NULL,
	"published_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "post_revisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "post_revisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"post_id" bigint NOT NULL,
	"title" text,
	"source" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_by" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "posts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"thread_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"author_id" bigint NOT NULL,
	"role" text NOT NULL,
	"comune_id" bigint,
	"vendor_id" bigint,
	"stage" text,
	"modality" text,
	"product" text,
	"source" text NOT NULL,
	"html" text NOT NULL,
	"plain" text NOT NULL,
	"refs" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	"revisions" integer DEFAULT 0 NOT NULL,
	"hidden_at" timestamp with time zone,
	"hidden_reason" text,
	"solution_at" timestamp with time zone,
	"solution_by" bigint,
	"solution_for" text,
	"verified_for" text,
	"verified_at" timestamp with time zone,
	"verified_by" bigint,
	"form_key" text,
	"digest" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "thread_reads" (
	"person_id" bigint NOT NULL,
	"thread_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"read_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "thread_reads_person_id_thread_id_pk" PRIMARY KEY("person_id","thread_id")
);
--> statement-breakpoint
CREATE TABLE "thread_vendors" (
	"thread_id" bigint NOT NULL,
	"vendor_id" bigint NOT NULL,
	"invited_by" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "thread_vendors_thread_id_vendor_id_pk" PRIMARY KEY("thread_id","vendor_id")
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "threads_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"category" text NOT NULL,
	"environment" text,
	"visibility" text NOT NULL,
	"comune_id" bigint,
	"author_id" bigint NOT NULL,
	"stage" text,
	"modality" text,
	"product" text,
	"codes" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_post_at" timestamp with time zone DEFAULT date_trunc('milliseconds', now()) NOT NULL,
	"last_post_by" text NOT NULL,
	"last_number" integer DEFAULT 1 NOT NULL,
	"replies" integer DEFAULT 0 NOT NULL,
	"solutions" integer DEFAULT 0 NOT NULL,
	"me_toos" integer DEFAULT 0 NOT NULL,
	"me_too_summary" jsonb,
	"officials" text[] DEFAULT '{}' NOT NULL,
	"pinned_at" timestamp with time zone,
	"locked_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"duplicate_of" bigint,
	"moderation_reason" text,
	"waiting_for" text,
	"waiting_since" timestamp with time zone,
	"assignee_id" bigint,
	"team" text,
	CONSTRAINT "threads_reserved" CHECK (visibility = 'pubblica' or comune_id is not null)
);
--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_drafts" ADD CONSTRAINT "forum_drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "me_toos" ADD CONSTRAINT "me_toos_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "me_toos" ADD CONSTRAINT "me_toos_comune_id_comuni_id_fk" FOREIGN KEY ("comune_id") REFERENCES "public"."comuni"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "me_toos" ADD CONSTRAINT "me_toos_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_files" ADD CONSTRAINT "post_files_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_revisions" ADD CONSTRAINT "post_revisions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_revisions" ADD CONSTRAINT "post_revisions_edited_by_people_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_comune_id_comuni_id_fk" FOREIGN KEY ("comune_id") REFERENCES "public"."comuni"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_vendor_id_vendors_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."vendors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_solution_by_people_id_fk" FOREIGN KEY ("solution_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_verified_by_people_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_vendors" ADD CONSTRAINT "thread_vendors_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_vendors" ADD CONSTRAINT "thread_vendors_vendor_id_vendors_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."vendors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_vendors" ADD CONSTRAINT "thread_vendors_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_comune_id_comuni_id_fk" FOREIGN KEY ("comune_id") REFERENCES "public"."comuni"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_duplicate_of_threads_id_fk" FOREIGN KEY ("duplicate_of") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_assignee_id_people_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "flags_once" ON "flags" USING btree ("post_id","person_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "flags_open" ON "flags" USING btree ("id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "follows_key" ON "follows" USING btree ("kind","key");--> statement-breakpoint
CREATE INDEX "forum_drafts_saved" ON "forum_drafts" USING btree ("saved_at");--> statement-breakpoint
CREATE INDEX "me_toos_comune" ON "me_toos" USING btree ("comune_id");--> statement-breakpoint
CREATE INDEX "post_files_post" ON "post_files" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "post_revisions_post" ON "post_revisions" USING btree ("post_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "posts_thread_number" ON "posts" USING btree ("thread_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "posts_form_key" ON "posts" USING btree ("author_id","form_key") WHERE form_key is not null;--> statement-breakpoint
CREATE INDEX "posts_author" ON "posts" USING btree ("author_id","created_at");--> statement-breakpoint
CREATE INDEX "posts_solutions" ON "posts" USING btree ("thread_id") WHERE solution_at is not null;--> statement-breakpoint
CREATE INDEX "thread_reads_thread" ON "thread_reads" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "thread_vendors_vendor" ON "thread_vendors" USING btree ("vendor_id");--> statement-breakpoint
CREATE INDEX "threads_recent" ON "threads" USING btree ("last_post_at","id") WHERE visibility = 'pubblica' and hidden_at is null;--> statement-breakpoint
CREATE INDEX "threads_category" ON "threads" USING btree ("category","last_post_at","id") WHERE visibility = 'pubblica' and hidden_at is null;--> statement-breakpoint
CREATE INDEX "threads_stage" ON "threads" USING btree ("stage","last_post_at","id") WHERE visibility = 'pubblica' and hidden_at is null;--> statement-breakpoint
CREATE INDEX "threads_product" ON "threads" USING btree ("product","last_post_at","id") WHERE visibility = 'pubblica' and hidden_at is null;--> statement-breakpoint
CREATE INDEX "threads_unanswered" ON "threads" USING btree ("last_post_at","id") WHERE visibility = 'pubblica' and hidden_at is null and replies = 0;--> statement-breakpoint
CREATE INDEX "threads_solved" ON "threads" USING btree ("last_post_at","id") WHERE visibility = 'pubblica' and hidden_at is null and solutions > 0;--> statement-breakpoint
CREATE INDEX "threads_pinned" ON "threads" USING btree ("pinned_at") WHERE pinned_at is not null;--> statement-breakpoint
CREATE INDEX "threads_codes" ON "threads" USING gin ("codes");--> statement-breakpoint
CREATE INDEX "threads_comune" ON "threads" USING btree ("comune_id","last_post_at","id");--> statement-breakpoint
CREATE INDEX "threads_reserved_recent" ON "threads" USING btree ("last_post_at","id") WHERE visibility = 'riservata';--> statement-breakpoint
CREATE INDEX "threads_author" ON "threads" USING btree ("author_id","created_at");--> statement-breakpoint
CREATE INDEX "threads_waiting" ON "threads" USING btree ("waiting_for","waiting_since") WHERE waiting_for is not null;--> statement-breakpoint
CREATE INDEX "threads_assignee" ON "threads" USING btree ("assignee_id") WHERE assignee_id is not null;--> statement-breakpoint
CREATE INDEX "threads_duplicate" ON "threads" USING btree ("duplicate_of") WHERE duplicate_of is not null;--> statement-breakpoint
-- By hand: how many public threads there are of each kind, whoever changes them. Keys are locked in their order: no deadlock.
CREATE FUNCTION forum_count_keys(visibility text, hidden_at timestamptz, category text, stage text, replies int, solutions int)
RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN visibility = 'pubblica' AND hidden_at IS NULL THEN array_remove(ARRAY['tutte', 'categoria:' || category,
    'fase:' || stage, CASE WHEN replies = 0 THEN 'senza-risposta' END, CASE WHEN solutions > 0 THEN 'risolte' END], NULL)
    ELSE '{}' END
$$;
--> statement-breakpoint
CREATE FUNCTION forum_count_threads() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO forum_counts AS c (key, threads)
    SELECT key, count(*) FROM new_rows, unnest(forum_count_keys(visibility, hidden_at, category, stage, replies, solutions)) key
    GROUP BY key ORDER BY key
    ON CONFLICT (key) DO UPDATE SET threads = c.threads + EXCLUDED.threads;
  ELSE
    INSERT INTO forum_counts AS c (key, threads)
    SELECT key, sum(change) FROM (
      SELECT unnest(forum_count_keys(visibility, hidden_at, category, stage, replies, solutions)) key, 1 change FROM new_rows
      UNION ALL
      SELECT unnest(forum_count_keys(visibility, hidden_at, category, stage, replies, solutions)), -1 FROM old_rows) changes
    GROUP BY key HAVING sum(change) <> 0 ORDER BY key
    ON CONFLICT (key) DO UPDATE SET threads = c.threads + EXCLUDED.threads;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER forum_count_inserted AFTER INSERT ON threads REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION forum_count_threads();
--> statement-breakpoint
CREATE TRIGGER forum_count_updated AFTER UPDATE ON threads REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION forum_count_threads();
