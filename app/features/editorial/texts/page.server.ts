import type { Actor } from "~/features/accounts/actor";
import { DomainError } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { arrange } from "~/lib/markdown/arrange";
import { publicThread } from "../from-thread/public-thread.server";
import { canReview, canWriteKind } from "../policy";
import { renderChecked } from "./check.server";
import { lookedFiles, namedFiles } from "./files.server";
import { formValuesOf } from "./form-values";
import type { Place } from "./kinds";
import { type Draft, type InForce, stampOf, textAt } from "./place.server";
import { changes } from "./readable";
import { readSource } from "./source";
import { changedSources } from "./sources.server";
import { inForceTitle, linkersOf } from "./withdrawn.server";

export type TextPageData = Awaited<ReturnType<typeof textPage>>;

/** All that the page of one text shows: what is in force, the draft, what it changes, what is to be checked. Throws `NotFound`. */
export async function textPage(actor: Actor, place: Place) {
  const { draft, entry, withdrawn } = await textAt(place);
  const source = readSource(place, draft?.text ?? entry?.source ?? withdrawn?.source ?? "");
  const threadId = draft?.threadId ?? entry?.threadId ?? null;
  const isWaiting = draft?.state === "review" || draft?.state === "scheduled";
  const replacement = draft?.withdrawal?.replacement ?? withdrawn?.withdrawal?.replacement;
  const [changed, thread, preview, linkedFrom, instead, looked] = await Promise.all([
    entry ? changedSources(entry.id) : [],
    threadId === null ? null : publicThread(threadId),
    draft && source && isWaiting && !draft.withdrawal ? previewOf(source, entry) : null,
    draft?.withdrawal ? linkersOf(place) : [],
    replacement ? inForceTitle(replacement) : null,
    source && isWaiting ? lookedFiles(source.meta) : [],
  ]);
  return {
    place,
    title: draft?.title ?? entry?.title ?? withdrawn?.title ?? "",
    entry: entry ? shownEntry(entry) : null,
    draft: draft ? shownDraft(draft) : null,
    values: source ? formValuesOf(source) : {},
    stamp: stampOf(draft, entry),
    withdrawn:
      withdrawn?.withdrawal && withdrawn.retiredAt
        ? { reason: withdrawn.withdrawal.reason, at: withdrawn.retiredAt }
        : null,
    instead,
    linkedFrom,
    looked,
    files: source ? namedFiles(source.meta) : [],
    lines:
      draft && !draft.withdrawal && (entry || hasCard(place)) ? changes(place, entry?.source ?? "", draft.text) : [],
    isBehind: Boolean(draft && (entry?.checksum ?? null) !== draft.baseChecksum),
    changed: changed.map(({ source: kind, key }) => ({ kind, key })),
    fileLines: entry && changed.some(({ source: kind }) => kind === "file") ? fileLines(place, entry) : null,
    thread,
    preview,
    rights: {
      canWrite: canWriteKind(actor, place.kind),
      canReview: draft ? canReview(actor, place.kind, draft) : false,
    },
  };
}

/** Of a new text of these kinds more than its words is read by who publishes it. */
const hasCard = ({ kind }: Place) => kind === "document" || kind === "video";

function shownEntry({ version, updatedOn, reviewBy, owner, origin }: InForce) {
  return { version, updatedOn, reviewBy, owner, origin, isLate: reviewBy < todayInRome() };
}

function shownDraft({ edition, state, editor, reviewer, note, publishAt, changedAt, withdrawal }: Draft) {
  return { edition, state, editor, reviewer, note, publishAt, changedAt, withdrawal };
}

/** What the file has that the text in force has not; null where the file is gone. */
function fileLines(place: Place, { source, fileSource }: InForce) {
  return fileSource === null ? null : changes(place, source, fileSource);
}

/** A draft whose links have died since it was saved is shown without. */
async function previewOf(source: Parameters<typeof renderChecked>[0], entry: InForce | undefined) {
  try {
    const { html } = await renderChecked(source, entry?.source ?? null);
    return arrange(html.segments, { query: "" });
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
