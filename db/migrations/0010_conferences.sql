CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
CREATE TABLE "assistance_slots" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "assistance_slots_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"operator_id" bigint NOT NULL,
	"during" "tstzrange" NOT NULL,
	"state" text DEFAULT 'free' NOT NULL,
	"comune_id" bigint,
	"person_id" bigint,
	"reason" text,
	"thread_path" text,
	"taken_at" timestamp with time zone,
	"uid" text NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assistance_slots_during" CHECK (lower_inc(during) and not upper_inc(during) and not isempty(during)),
	CONSTRAINT "assistance_slots_taken" CHECK ((state = 'taken') = (comune_id is not null))
);
--> statement-breakpoint
CREATE TABLE "visit_requests" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "visit_requests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"comune_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"state" text DEFAULT 'richiesta' NOT NULL,
	"why" text NOT NULL,
	"workstations" integer NOT NULL,
	"offices" integer NOT NULL,
	"keeps_two_registers" boolean NOT NULL,
	"changes_software" boolean NOT NULL,
	"wanted_from" date,
	"scheduled_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "visit_requests_scheduled" CHECK (state <> 'programmata' or scheduled_on is not null)
);
--> statement-breakpoint
CREATE TABLE "visit_steps" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "visit_steps_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"request_id" bigint NOT NULL,
	"state" text NOT NULL,
	"note" text,
	"person_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_feeds_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "conference_bookings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "conference_bookings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"conference_id" bigint NOT NULL,
	"comune_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"reference" text NOT NULL,
	"state" text NOT NULL,
	"position" bigint,
	"locked_at" timestamp with time zone NOT NULL,
	"attendee_name" text,
	"attendee_email" text,
	"uid" text NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"confirmed_at" timestamp with time zone,
	"offered_until" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"override_reason" text,
	"passed_over" text,
	"joined_at" timestamp with time zone,
	"attendance" text,
	"attendance_by" bigint,
	"certificate_code" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conference_bookings_reference_unique" UNIQUE("reference"),
	CONSTRAINT "conference_bookings_certificate_code_unique" UNIQUE("certificate_code")
);
--> statement-breakpoint
CREATE TABLE "conference_comuni" (
	"conference_id" bigint NOT NULL,
	"comune_id" bigint NOT NULL,
	CONSTRAINT "conference_comuni_conference_id_comune_id_pk" PRIMARY KEY("conference_id","comune_id")
);
--> statement-breakpoint
CREATE TABLE "conference_entries" (
	"conference_id" bigint NOT NULL,
	"entry_id" bigint NOT NULL,
	CONSTRAINT "conference_entries_conference_id_entry_id_pk" PRIMARY KEY("conference_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "conference_guests" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "conference_guests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"conference_id" bigint NOT NULL,
	"name" text NOT NULL,
	"organisation" text NOT NULL,
	"link_id" bigint,
	"browser_hash" text,
	"joined_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conference_materials" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "conference_materials_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"conference_id" bigint NOT NULL,
	"title" text NOT NULL,
	"file_id" text,
	"sealed_address" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conference_materials_one" CHECK ((file_id is null) <> (sealed_address is null))
);
--> statement-breakpoint
CREATE TABLE "conference_questions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "conference_questions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"conference_id" bigint NOT NULL,
	"booking_id" bigint NOT NULL,
	"comune_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	"thread_path" text
);
--> statement-breakpoint
CREATE TABLE "conference_ratings" (
	"booking_id" bigint PRIMARY KEY NOT NULL,
	"rating" smallint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conference_reminders" (
	"booking_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conference_reminders_booking_id_kind_starts_at_pk" PRIMARY KEY("booking_id","kind","starts_at")
);
--> statement-breakpoint
CREATE TABLE "conference_rooms" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "conference_rooms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"sealed_address" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conference_rooms_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "conference_series" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "conference_series_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conference_speakers" (
	"conference_id" bigint NOT NULL,
	"speaker_id" bigint NOT NULL,
	"during" "tstzrange" DEFAULT 'empty' NOT NULL,
	CONSTRAINT "conference_speakers_conference_id_speaker_id_pk" PRIMARY KEY("conference_id","speaker_id")
);
--> statement-breakpoint
CREATE TABLE "conferences" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "conferences_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"series_id" bigint,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"agenda" text NOT NULL,
	"segments" jsonb NOT NULL,
	"stages" text[] DEFAULT '{}' NOT NULL,
	"modalities" text[] DEFAULT '{}' NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"region_codes" text[] DEFAULT '{}' NOT NULL,
	"province_codes" text[] DEFAULT '{}' NOT NULL,
	"is_by_invitation" boolean DEFAULT false NOT NULL,
	"language" text DEFAULT 'it' NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"former_starts_at" timestamp with time zone,
	"capacity" integer NOT NULL,
	"seats_per_comune" integer,
	"booking_opens_at" timestamp with time zone,
	"booking_closes_at" timestamp with time zone,
	"has_waitlist" boolean DEFAULT true NOT NULL,
	"seats_taken" integer DEFAULT 0 NOT NULL,
	"next_position" bigint DEFAULT 1 NOT NULL,
	"room_id" bigint,
	"room_code" text NOT NULL,
	"uid" text NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"proposed_by" bigint,
	"created_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"reason" text,
	"followed_up_at" timestamp with time zone,
	CONSTRAINT "conferences_seats" CHECK (seats_taken <= capacity),
	CONSTRAINT "conferences_capacity" CHECK (capacity >= 0 and (seats_per_comune is null or seats_per_comune > 0)),
	CONSTRAINT "conferences_times" CHECK (ends_at > starts_at)
);
--> statement-breakpoint
CREATE TABLE "speakers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "speakers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"organisation" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assistance_slots" ADD CONSTRAINT "assistance_slots_operator_id_people_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance_slots" ADD CONSTRAINT "assistance_slots_comune_id_comuni_id_fk" FOREIGN KEY ("comune_id") REFERENCES "public"."comuni"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance_slots" ADD CONSTRAINT "assistance_slots_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_requests" ADD CONSTRAINT "visit_requests_comune_id_comuni_id_fk" FOREIGN KEY ("comune_id") REFERENCES "public"."comuni"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_requests" ADD CONSTRAINT "visit_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_steps" ADD CONSTRAINT "visit_steps_request_id_visit_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."visit_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_steps" ADD CONSTRAINT "visit_steps_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_bookings" ADD CONSTRAINT "conference_bookings_conference_id_conferences_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conferences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_bookings" ADD CONSTRAINT "conference_bookings_comune_id_comuni_id_fk" FOREIGN KEY ("comune_id") REFERENCES "public"."comuni"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_bookings" ADD CONSTRAINT "conference_bookings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_bookings" ADD CONSTRAINT "conference_bookings_attendance_by_people_id_fk" FOREIGN KEY ("attendance_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_comuni" ADD CONSTRAINT "conference_comuni_conference_id_conferences_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conferences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_comuni" ADD CONSTRAINT "conference_comuni_comune_id_comuni_id_fk" FOREIGN KEY ("comune_id") REFERENCES "public"."comuni"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_entries" ADD CONSTRAINT "conference_entries_conference_id_conferences_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conferences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_entries" ADD CONSTRAINT "conference_entries_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_guests" ADD CONSTRAINT "conference_guests_conference_id_conferences_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conferences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_guests" ADD CONSTRAINT "conference_guests_link_id_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_materials" ADD CONSTRAINT "conference_materials_conference_id_conferences_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conferences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_materials" ADD CONSTRAINT "conference_materials_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_questions" ADD CONSTRAINT "conference_questions_conference_id_conferences_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conferences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_questions" ADD CONSTRAINT "conference_questions_booking_id_conference_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."conference_bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_questions" ADD CONSTRAINT "conference_questions_comune_id_comuni_id_fk" FOREIGN KEY ("comune_id") REFERENCES "public"."comuni"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_questions" ADD CONSTRAINT "conference_questions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_ratings" ADD CONSTRAINT "conference_ratings_booking_id_conference_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."conference_bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_reminders" ADD CONSTRAINT "conference_reminders_booking_id_conference_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."conference_bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_speakers" ADD CONSTRAINT "conference_speakers_conference_id_conferences_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conferences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_speakers" ADD CONSTRAINT "conference_speakers_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conferences" ADD CONSTRAINT "conferences_series_id_conference_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."conference_series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conferences" ADD CONSTRAINT "conferences_room_id_conference_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."conference_rooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conferences" ADD CONSTRAINT "conferences_proposed_by_authorities_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conferences" ADD CONSTRAINT "conferences_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assistance_slots_start" ON "assistance_slots" USING btree (lower(during),"id");--> statement-breakpoint
CREATE INDEX "assistance_slots_comune" ON "assistance_slots" USING btree ("comune_id");--> statement-breakpoint
CREATE INDEX "visit_requests_comune" ON "visit_requests" USING btree ("comune_id");--> statement-breakpoint
CREATE INDEX "visit_requests_state" ON "visit_requests" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "visit_steps_request" ON "visit_steps" USING btree ("request_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "conference_bookings_attendee" ON "conference_bookings" USING btree ("conference_id","attendee_email") WHERE state <> 'cancelled';--> statement-breakpoint
CREATE UNIQUE INDEX "conference_bookings_position" ON "conference_bookings" USING btree ("conference_id","position");--> statement-breakpoint
CREATE INDEX "conference_bookings_waiting" ON "conference_bookings" USING btree ("conference_id","position") WHERE state = 'waitlisted';--> statement-breakpoint
CREATE INDEX "conference_bookings_comune" ON "conference_bookings" USING btree ("comune_id","conference_id");--> statement-breakpoint
CREATE INDEX "conference_bookings_email" ON "conference_bookings" USING btree ("attendee_email");--> statement-breakpoint
CREATE INDEX "conference_bookings_offers" ON "conference_bookings" USING btree ("offered_until") WHERE state = 'offered';--> statement-breakpoint
CREATE INDEX "conference_comuni_comune" ON "conference_comuni" USING btree ("comune_id");--> statement-breakpoint
CREATE INDEX "conference_guests_conference" ON "conference_guests" USING btree ("conference_id");--> statement-breakpoint
CREATE INDEX "conference_materials_conference" ON "conference_materials" USING btree ("conference_id","id");--> statement-breakpoint
CREATE INDEX "conference_questions_conference" ON "conference_questions" USING btree ("conference_id","id");--> statement-breakpoint
CREATE INDEX "conferences_listed" ON "conferences" USING btree ("starts_at","id") WHERE state in ('published', 'cancelled');--> statement-breakpoint
CREATE INDEX "conferences_state" ON "conferences" USING btree ("state","starts_at");--> statement-breakpoint
CREATE INDEX "conferences_series" ON "conferences" USING btree ("series_id");--> statement-breakpoint
CREATE UNIQUE INDEX "speakers_name" ON "speakers" USING btree ("name","organisation");--> statement-breakpoint
-- By hand: spans of time that must not overlap. One room holds one conference at a time, a speaker speaks in one, an operator of the
-- assistance has one appointment. Spans that only touch do not overlap.
ALTER TABLE conferences ADD CONSTRAINT conferences_room EXCLUDE USING gist (room_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
  WHERE (state IN ('draft', 'published'));
--> statement-breakpoint
ALTER TABLE conference_speakers ADD CONSTRAINT conference_speakers_busy EXCLUDE USING gist (speaker_id WITH =, during WITH &&);
--> statement-breakpoint
ALTER TABLE assistance_slots ADD CONSTRAINT assistance_slots_busy EXCLUDE USING gist (operator_id WITH =, during WITH &&)
  WHERE (state <> 'withdrawn');
--> statement-breakpoint
-- When a speaker is busy follows from the conference, also when it is moved or called off; an empty span overlaps nothing.
CREATE FUNCTION conference_span(c conferences) RETURNS tstzrange LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN c.state IN ('draft', 'published') THEN tstzrange(c.starts_at, c.ends_at) ELSE 'empty' END
$$;
--> statement-breakpoint
CREATE FUNCTION conference_speakers_span() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT conference_span(c) INTO NEW.during FROM conferences c WHERE c.id = NEW.conference_id;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER conference_speakers_span BEFORE INSERT ON conference_speakers FOR EACH ROW EXECUTE FUNCTION conference_speakers_span();
--> statement-breakpoint
CREATE FUNCTION conferences_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE conference_speakers SET during = conference_span(NEW) WHERE conference_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER conferences_moved AFTER UPDATE OF starts_at, ends_at, state ON conferences FOR EACH ROW
  WHEN ((OLD.starts_at, OLD.ends_at, OLD.state) IS DISTINCT FROM (NEW.starts_at, NEW.ends_at, NEW.state))
  EXECUTE FUNCTION conferences_moved();
--> statement-breakpoint
-- The count of seats taken, which a check compares with the capacity: no path of the code can forget it.
CREATE FUNCTION conference_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.state IN ('confirmed', 'offered') THEN
    UPDATE conferences SET seats_taken = seats_taken - 1 WHERE id = OLD.conference_id;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.state IN ('confirmed', 'offered') THEN
    UPDATE conferences SET seats_taken = seats_taken + 1 WHERE id = NEW.conference_id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER conference_seats AFTER INSERT OR DELETE OR UPDATE OF state, conference_id ON conference_bookings FOR EACH ROW
  EXECUTE FUNCTION conference_seats();
