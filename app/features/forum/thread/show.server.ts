import type { Actor } from "~/features/accounts/actor";
import { isSogei } from "~/features/accounts/policy";
import type { Choice } from "~/lib/choice";
import { arrange } from "~/lib/markdown/arrange";
import { escapeHtml } from "~/lib/markdown/html";
import { seesFirst } from "../files.server";
import { officialOf, speakerName } from "../voices";
import { messages } from "./messages";
import type { Post, PostFile } from "./posts.server";

/** A message as its reader sees it: who speaks in words, text with the reader's choice, only files that are theirs to see. */
export type ShownPost = ReturnType<typeof showPost>;

interface Reader {
  actor: Actor | null;
  choice: Choice;
  /** The thread's comune: it sees pictures before others do. */
  thread: { comuneId: number | null; visibility: string };
}

export function showPost(post: Post, { actor, choice, thread }: Reader) {
  const { html, files, hiddenAt, ...rest } = post;
  const isWriter = actor?.personId === post.authorId;
  const isHidden = hiddenAt !== null;
  const mayRead = !isHidden || isWriter || (actor !== null && isSogei(actor));
  const isEarly = actor !== null && seesFirst(actor, { comuneId: thread.comuneId, writerId: post.authorId });
  const seesAll = thread.visibility === "riservata" || isEarly;
  const waiting = seesAll ? [] : files.filter(({ isPublished }) => !isPublished);
  const shown = mayRead ? files.filter((file) => !waiting.includes(file)) : [];
  return {
    ...rest,
    hiddenAt,
    speaker: speakerName(post),
    official: post.comuneName ? null : officialOf(post.role),
    html: mayRead ? withoutPictures(arrange([{ html }], choice), files, waiting) : null,
    files: shown.filter(({ id, isImage }) => !isImage || !html.includes(`/allegati/${id}"`)),
    /** Pictures of a public thread that only the asker's side sees so far. */
    unpublished: seesAll && thread.visibility === "pubblica" ? shown.filter(({ isPublished }) => !isPublished) : [],
  };
}

const PICTURE = /<img src="\/allegati\/([\w-]+)" alt="([^"]*)"[^>]*>/g;

/** A picture that is not this reader's to see yet, or was deleted after its time, is named, not shown. */
function withoutPictures(html: string, files: readonly PostFile[], waiting: readonly PostFile[]): string {
  if (!html.includes('<img src="/allegati/')) return html;
  return html.replace(PICTURE, (picture, id: string, alt: string) => {
    const isThere = files.some((file) => file.id === id);
    if (isThere && !waiting.some((file) => file.id === id)) return picture;
    const words = isThere ? messages.imageWaiting : messages.imageGone;
    return `<span class="note">[${escapeHtml(words)}: ${alt}]</span>`;
  });
}
