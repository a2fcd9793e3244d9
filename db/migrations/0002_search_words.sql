ALTER TABLE "search_documents" ADD COLUMN "keywords" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "search_words" ADD COLUMN "stem" text NOT NULL;--> statement-breakpoint
CREATE INDEX "search_documents_heads" ON "search_documents" USING gin (ts_filter("vector", '{a,b}'));--> statement-breakpoint
CREATE INDEX "search_words_stem" ON "search_words" USING btree ("stem");--> statement-breakpoint
CREATE INDEX "search_words_prefix" ON "search_words" USING btree ("word" text_pattern_ops);--> statement-breakpoint
-- A row stays in one piece up to a page: fetching each vector from its TOAST table made ranking seven times slower.
ALTER TABLE "search_documents" SET (toast_tuple_target = 8160);
