import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import type { Attachments } from "~/features/uploads/accept.server";
import { Forbidden, Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import type { Tx } from "~db/client.server";
import { posts, threads } from "~db/schema/forum";
import { forgetDraft } from "../drafts/drafts.server";
import { follow, markRead } from "../follow/follow.server";
import { messages as forum } from "../messages";
import { canWrite } from "../policy";
import { checkBeforePublishing } from "../publish-check.server";
import { type Voice, voiceOf } from "../voice.server";
import { officialOf } from "../voices";
import { changeThreads, reindex } from "../write/announce.server";
import { bindFiles } from "../write/files.server";
import { mentionsIn, type Named } from "../write/mentions.server";
import { digestOf, type RenderedPost, renderPost } from "../write/render.server";
import { askSchema } from "../write/schema";
import { alreadySent, pauseBetween, takeTurn } from "../write/turn.server";
import { messages } from "./messages";
import { slugOf } from "./slug";

export interface Where {
  threadId: number;
  slug: string;
}

type Asked = ReturnType<typeof parse>;

/** Asks a question, once however often its form arrives. Throws `Forbidden`, `Invalid`, `LimitExceeded`, `MarkdownTooComplex`. */
export async function ask(actor: Actor, form: FormValues, attachments: Attachments, address: string): Promise<Where> {
  if (!canWrite(actor)) throw new Forbidden(forum.noVoice);
  const parsed = parse(form, attachments);
  const voice = await voiceOf(actor, form);
  if (parsed.visibilita === "riservata" && voice.comuneId === null)
    throw new Invalid({ visibilita: messages.errors.reserved });
  const { titolo, testo, descrizione = "", prodotto = "" } = parsed;
  const checked = await checkBeforePublishing({
    visibility: parsed.visibilita,
    personId: actor.personId,
    address,
    texts: { titolo, testo, descrizione, prodotto },
    files: attachments.files,
    form,
    canReserve: voice.comuneId !== null,
  });
  const { titolo: title = "", testo: source = "", descrizione: alt = "", prodotto: product } = checked.texts;
  const asked = { ...parsed, titolo: title, testo: source, prodotto: product, visibilita: checked.visibility };
  const mentioned = await mentionsIn(source, { threadId: null, comuneId: voice.comuneId });
  const rendered = await renderPost(source, mentioned);
  const shown = { id: 0, category: asked.categoria, codes: asked.codici, visibility: asked.visibilita };
  return changeThreads([shown], async (tx) => {
    await takeTurn(tx, actor.personId);
    const digest = digestOf(`${title}\n${source}`);
    const before = await alreadySent(tx, {
      personId: actor.personId,
      formKey: asked.chiave ?? null,
      digest,
      threadId: null,
    });
    if (before) return before;
    await pauseBetween(tx, actor.personId, "thread");
    const made = await write(tx, voice, asked, { ...rendered, digest });
    const { files } = attachments;
    const { files: published } = checked;
    await bindFiles(tx, { postId: made.postId, personId: actor.personId, files, published, source, alt });
    await checked.record(tx, { id: made.postId, comuneId: voice.comuneId });
    await tell(tx, made, voice, mentioned, address);
    return made;
  });
}

function parse(form: FormValues, { problem }: Attachments) {
  const parsed = askSchema.safeParse(form);
  if (!parsed.success || problem) {
    throw new Invalid({ ...(parsed.error && fieldErrors(parsed.error)), ...(problem && { allegati: problem }) });
  }
  return parsed.data;
}

async function write(tx: Tx, voice: Voice, asked: Asked, rendered: RenderedPost) {
  const { personId: authorId, role, comuneId, vendorId, stage, modality } = voice;
  const product = asked.prodotto || voice.product;
  const official = officialOf(role);
  const [thread] = await tx
    .insert(threads)
    .values({
      title: asked.titolo,
      slug: slugOf(asked.titolo),
      category: asked.categoria,
      environment: asked.ambiente,
      visibility: asked.visibilita,
      codes: asked.codici,
      comuneId,
      authorId,
      stage,
      modality,
      product,
      lastPostBy: voice.label,
      officials: official ? [official] : [],
      waitingFor: official ? null : "sogei",
      waitingSince: official ? null : new Date(),
    })
    .returning({ id: threads.id, slug: threads.slug });
  if (!thread) throw new Error("the thread was not written");
  const { html, plain, refs, digest } = rendered;
  const texts = { source: asked.testo, html, plain, refs, digest, formKey: asked.chiave ?? null };
  const as = { authorId, role, comuneId, vendorId, stage, modality, product };
  const [post] = await tx
    .insert(posts)
    .values({ threadId: thread.id, number: 1, ...as, ...texts })
    .returning({ id: posts.id });
  if (!post) throw new Error("the question was not written");
  return { threadId: thread.id, slug: thread.slug, postId: post.id, visibility: asked.visibilita };
}

async function tell(
  tx: Tx,
  { threadId, postId, visibility }: Awaited<ReturnType<typeof write>>,
  { personId, comuneId }: Voice,
  mentioned: readonly Named[],
  address: string,
): Promise<void> {
  await follow(tx, personId, "thread", String(threadId));
  await markRead(tx, personId, threadId, 1);
  await forgetDraft(tx, personId, "nuova");
  const subject = { kind: "thread", id: threadId } as const;
  await audit(tx, { personId, action: "thread.asked", subject, comuneId, address, details: { visibility } });
  await reindex(tx, threadId);
  await emit(tx, { name: "forum.posted", payload: { postId, mentioned: mentioned.map((person) => person.personId) } });
}
