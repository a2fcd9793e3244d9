import path from "node:path";
import { env } from "../env.server";
import { diskStorage } from "./disk.server";
import type { Storage } from "./storage";

let known: Storage | undefined;

/** The storage of this site: `DATA_DIR/files`. */
export function siteStorage(): Storage {
  known ??= diskStorage(path.resolve(env().DATA_DIR, "files"));
  return known;
}
