DROP INDEX "threads_reserved_recent";--> statement-breakpoint
CREATE INDEX "threads_not_public" ON "threads" USING btree ("last_post_at","id") WHERE visibility = 'riservata' or hidden_at is not null;