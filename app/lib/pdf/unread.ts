/** Why a document counts as unread. */
export type Unread = "broken" | "locked" | "long" | "pictures" | "files" | "glyphs" | "slow";

export class PdfUnread extends Error {
  constructor(readonly reason: Unread) {
    super(`the PDF cannot be read: ${reason}`);
  }
}
