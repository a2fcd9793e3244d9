import type { Profile } from "./types";

const FOLDERS = { editorial: "immagini", user: "allegati" } satisfies Record<Profile, string>;

/** Whether a picture may be shown: only those kept by this site, each profile its own folder. No remote picture ever loads. */
export function isAllowedImage(address: string, profile: Profile): boolean {
  const [, folder, file] = /^\/([a-z]+)\/([\w./-]+)$/.exec(address) ?? [];
  return folder === FOLDERS[profile] && file !== undefined && !file.split("/").includes("..");
}
