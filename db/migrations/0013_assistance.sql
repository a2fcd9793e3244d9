ALTER TABLE "assistance_slots" DROP CONSTRAINT "assistance_slots_taken";--> statement-breakpoint
ALTER TABLE "assistance_slots" ADD COLUMN "telephone" text;--> statement-breakpoint
ALTER TABLE "visit_requests" ADD COLUMN "residents" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "visit_steps" ADD COLUMN "day" date;--> statement-breakpoint
CREATE UNIQUE INDEX "visit_requests_open" ON "visit_requests" USING btree ("comune_id") WHERE state in ('richiesta', 'valutazione', 'programmata');--> statement-breakpoint
ALTER TABLE "assistance_slots" ADD CONSTRAINT "assistance_slots_taken" CHECK ((state in ('taken', 'cancelled')) = (comune_id is not null));--> statement-breakpoint
-- By hand: an appointment that was given back leaves its time to another row.
ALTER TABLE assistance_slots DROP CONSTRAINT assistance_slots_busy;
--> statement-breakpoint
ALTER TABLE assistance_slots ADD CONSTRAINT assistance_slots_busy EXCLUDE USING gist (operator_id WITH =, during WITH &&)
  WHERE (state IN ('free', 'taken'));
