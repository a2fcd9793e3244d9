CREATE TABLE "milestone_reports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "milestone_reports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"comune_id" bigint NOT NULL,
	"milestone" text NOT NULL,
	"happened_on" date NOT NULL,
	"state" text NOT NULL,
	"reported_by" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" bigint,
	"decided_at" timestamp with time zone,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "sheet_drafts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sheet_drafts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"comune_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"basis" integer NOT NULL,
	"values" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_done" (
	"comune_id" bigint NOT NULL,
	"item" text NOT NULL,
	"done_on" date NOT NULL,
	"done_by" bigint,
	CONSTRAINT "work_done_comune_id_item_pk" PRIMARY KEY("comune_id","item")
);
--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "opens_on" date;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "vendor_id" bigint;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "product_id" bigint;--> statement-breakpoint
ALTER TABLE "sheets" ADD COLUMN "adapted_by" date;--> statement-breakpoint
ALTER TABLE "sheets" ADD COLUMN "vendor_id" bigint;--> statement-breakpoint
ALTER TABLE "sheets" ADD COLUMN "product_id" bigint;--> statement-breakpoint
ALTER TABLE "sheets" ADD COLUMN "keeps_both_registers" boolean;--> statement-breakpoint
ALTER TABLE "sheets" ADD COLUMN "contact_name" text;--> statement-breakpoint
ALTER TABLE "sheets" ADD COLUMN "contact_email" text;--> statement-breakpoint
ALTER TABLE "sheets" ADD COLUMN "contact_phone" text;--> statement-breakpoint
ALTER TABLE "sheets" ADD COLUMN "notes" text;--> statement-breakpoint
ALTER TABLE "sheets" ADD COLUMN "draft_id" bigint;--> statement-breakpoint
ALTER TABLE "milestone_reports" ADD CONSTRAINT "milestone_reports_comune_id_comuni_id_fk" FOREIGN KEY ("comune_id") REFERENCES "public"."comuni"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_reports" ADD CONSTRAINT "milestone_reports_reported_by_people_id_fk" FOREIGN KEY ("reported_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_reports" ADD CONSTRAINT "milestone_reports_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_drafts" ADD CONSTRAINT "sheet_drafts_comune_id_comuni_id_fk" FOREIGN KEY ("comune_id") REFERENCES "public"."comuni"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_drafts" ADD CONSTRAINT "sheet_drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_done" ADD CONSTRAINT "work_done_comune_id_comuni_id_fk" FOREIGN KEY ("comune_id") REFERENCES "public"."comuni"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_done" ADD CONSTRAINT "work_done_done_by_people_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "milestone_reports_comune" ON "milestone_reports" USING btree ("comune_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "milestone_reports_waiting" ON "milestone_reports" USING btree ("comune_id","milestone") WHERE state = 'reported';--> statement-breakpoint
CREATE INDEX "milestone_reports_queue" ON "milestone_reports" USING btree ("id") WHERE state = 'reported';--> statement-breakpoint
CREATE UNIQUE INDEX "sheet_drafts_comune_person" ON "sheet_drafts" USING btree ("comune_id","person_id");--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_vendor_id_vendors_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."vendors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_vendor_id_vendors_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."vendors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_draft_id_unique" UNIQUE("draft_id");