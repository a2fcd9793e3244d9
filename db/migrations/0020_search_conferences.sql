-- Web-conferences were in no search: the next start looks at threads and conferences again.
DELETE FROM "search_settings" WHERE "engine" = 'threads';--> statement-breakpoint
INSERT INTO "search_settings" ("engine", "mark") SELECT 'sources', 'conferences' WHERE EXISTS (SELECT FROM "conferences" UNION ALL SELECT FROM "threads");
