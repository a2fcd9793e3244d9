import type { EmbeddedDatabase } from "../../db/embedded/embedded.server";
import { secretIn } from "./secret";

/** Lets everything that reads the environment from here on use the embedded database, with the secret kept beside its data. */
export function adoptEmbedded({ url }: EmbeddedDatabase, dataDir: string): void {
  process.env.DATABASE_URL = url;
  process.env.DATABASE_EMBEDDED = "1";
  process.env.SESSION_SECRET ??= secretIn(dataDir);
}
