ALTER TABLE "entries" ALTER COLUMN "segments" SET DATA TYPE json;--> statement-breakpoint
ALTER TABLE "entries" ALTER COLUMN "headings" SET DATA TYPE json;