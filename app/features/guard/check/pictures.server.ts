import { signature } from "~/lib/crypto.server";
import type { UnseenPages } from "~/lib/pdf/read";
import type { ToLookAt } from "./warning";

/** A file whose pictures somebody has looked at. */
export interface Looked {
  id: string;
  unseen: UnseenPages;
}

/** Whether what was looked at is all there is to look at. */
export function isSameUnseen(looked: UnseenPages | undefined, unseen: UnseenPages | null): boolean {
  if (!unseen) return true;
  const { pages, pictures, textless } = unseen;
  return (
    looked?.pages === pages &&
    String(looked.pictures) === String(pictures) &&
    String(looked.textless) === String(textless)
  );
}

interface Seen {
  id: string;
  shownName: string;
  sha256: string;
  unseen: UnseenPages | null;
}

/** What a writer is asked to look at. Its keyed mark is another one as soon as there is another file. */
export function toLookAt(files: readonly Seen[]): ToLookAt | null {
  const asked = files.flatMap((file) => (file.unseen ? [{ ...file, unseen: file.unseen }] : []));
  if (!asked.length) return null;
  const mark = signature("guard pictures", JSON.stringify(asked.map(({ sha256, unseen }) => [sha256, unseen])));
  return { files: asked.map(({ id, shownName, unseen }) => ({ id, name: shownName, unseen })), mark };
}
