ALTER TABLE "search_documents" ADD COLUMN "solved" boolean;--> statement-breakpoint
-- What a kind counts for is multiplied when something is asked (weights.ts), no more when a text is written.
UPDATE "search_documents" SET "boost" = 1 WHERE "kind" <> 'thread';--> statement-breakpoint
-- Filters by topic and by year look for these marks.
UPDATE "search_documents" SET "vector" = "vector" ||
	array_to_tsvector(array['=y:' || extract(year from "updated_on")] || array(SELECT '=t:' || topic FROM unnest("topics") topic));--> statement-breakpoint
-- The next start looks at all threads again: they have topics, and it counts who has solved them.
INSERT INTO "search_settings" ("engine", "mark") SELECT 'threads', 'solved' WHERE EXISTS (SELECT FROM "threads") ON CONFLICT DO NOTHING;