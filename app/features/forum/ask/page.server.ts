import { randomUUID } from "node:crypto";
import type { Actor } from "~/features/accounts/actor";
import { listEntries } from "~/features/content/queries.server";
import { readDraft } from "../drafts/drafts.server";
import { canAskReserved } from "../policy";
import { speakingOf } from "../speaking";

/** What a form for a question opens with: the draft of this person, and what the address brings along. */
export async function askPage(actor: Actor, params: URLSearchParams) {
  const [draft, codes] = await Promise.all([readDraft(actor.personId, "nuova"), listEntries("code")]);
  const given = { titolo: params.get("titolo"), codici: params.get("codice"), categoria: params.get("categoria") };
  const brought = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value ? [[name, value.slice(0, 180)]] : [])),
  );
  // Who comes with something in the address begins anew; the draft stays for another time.
  const isNew = Object.keys(brought).length > 0;
  return {
    speaking: speakingOf(actor),
    canReserve: canAskReserved(actor),
    start: isNew ? brought : (draft?.fields ?? {}),
    isRestored: !isNew && draft !== null,
    formKey: randomUUID(),
    codes: codes.map(({ slug, title }) => ({ slug, title })),
  };
}
