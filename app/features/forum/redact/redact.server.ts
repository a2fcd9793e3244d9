import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { inspect } from "~/features/guard/inspect";
import { maskFindings } from "~/features/guard/mask";
import { enqueue } from "~/features/jobs/enqueue.server";
import { withdrawTold } from "~/features/jobs/withdraw.server";
import { dropContent } from "~/features/uploads/collect.server";
import { Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import type { Tx } from "~db/client.server";
import { postFiles, postRevisions, posts, threads } from "~db/schema/forum";
import { files } from "~db/schema/kernel";
import { slugOf } from "../ask/slug";
import { forgetDraft } from "../drafts/drafts.server";
import { changeThreads, tellReaders } from "../write/announce.server";
import { type RenderedPost, renderPost } from "../write/render.server";
import { titleSchema } from "../write/schema";
import { messages, REASONS } from "./messages";
import { type Redactable, redactable } from "./queries.server";

const { errors } = messages;

const schema = z.object({
  titolo: titleSchema.optional(),
  testo: z
    .string(errors.body)
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(1, errors.body).max(32_000, errors.long)),
  motivo: z.enum(REASONS, errors.reason),
  conferma: z.literal("si", errors.confirm),
});

/** The field by which a file is chosen to be deleted. */
export const fileField = (id: string) => `togli-${id}`;

/**
 * Replaces a message for good: its earlier versions, drafts, what was told of it and the chosen files are gone with this transaction;
 * search follows at once. Throws `Forbidden`, `NotFound`, `Invalid`, `MarkdownTooComplex`.
 */
export async function redactPost(actor: Actor, id: number, form: FormValues, address: string): Promise<Redactable> {
  const post = await redactable(actor, id);
  const parsed = schema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { titolo, testo, motivo } = parsed.data;
  const rendered = await renderPost(testo);
  const gone = post.files.filter((file) => form[fileField(file.id)] === "si");
  const { thread } = post;
  await changeThreads([thread], async (tx) => {
    await replaceText(tx, post, testo, rendered);
    const slug = post.number === 1 && titolo ? await replaceTitle(tx, thread.id, titolo) : thread.slug;
    await removeFiles(
      tx,
      gone.map((file) => file.id),
    );
    await forgetDraft(tx, post.authorId, "nuova");
    await forgetDraft(tx, post.authorId, `t${thread.id}`);
    await withdrawTold(tx, id, paths.post(thread.id, slug, post.number));
    await enqueue(tx, "search.forget", { kind: "thread", id: thread.id });
    const subject = { kind: "post", id } as const;
    const details = { threadId: thread.id, reason: motivo, files: gone.length };
    const { personId } = actor;
    await audit(tx, { personId, action: "post.redacted", subject, comuneId: thread.comuneId, address, details });
    await tellReaders(tx, thread);
  });
  for (const { sha256 } of gone) await dropContent(sha256);
  return post;
}

async function replaceText(tx: Tx, post: Redactable, source: string, rendered: RenderedPost): Promise<void> {
  const { html, plain, refs, digest } = rendered;
  const solutionFor = post.solutionFor && maskFindings(post.solutionFor, inspect(post.solutionFor));
  const text = { source, html, plain, refs, digest, solutionFor };
  await tx
    .update(posts)
    .set({ ...text, revisions: 0, editedAt: new Date() })
    .where(eq(posts.id, post.id));
  await tx.delete(postRevisions).where(eq(postRevisions.postId, post.id));
}

/** The slug is made of the title: the old one, too, has to go. Gives the new one. */
async function replaceTitle(tx: Tx, id: number, title: string): Promise<string> {
  const slug = slugOf(title);
  await tx.update(threads).set({ title, slug }).where(eq(threads.id, id));
  return slug;
}

async function removeFiles(tx: Tx, ids: string[]): Promise<void> {
  if (!ids.length) return;
  await tx.delete(postFiles).where(inArray(postFiles.fileId, ids));
  await tx.delete(files).where(inArray(files.id, ids));
}
