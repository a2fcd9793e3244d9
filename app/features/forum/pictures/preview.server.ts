import type { Actor } from "~/features/accounts/actor";
import { withZones } from "~/features/uploads/blackout.server";
import { zonesOfParam } from "~/features/uploads/zones";
import { NotFound } from "~/lib/errors";
import { countOf } from "~/lib/http/rate-limit.server";
import { messages as forum } from "../messages";
import { ownPicture } from "./queries.server";

/** The picture with zones burned in, for its sender. Throws `NotFound`, `LimitExceeded`. */
export async function previewPicture(actor: Actor, id: string, param: string): Promise<Response> {
  const picture = await ownPicture(actor, id);
  const zones = zonesOfParam(param);
  if (!zones) throw new NotFound();
  await countOf("picture", actor.personId, forum.tooMany);
  const body = await withZones(picture, zones);
  const headers = {
    "content-type": picture.mediaType,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  };
  return new Response(new Uint8Array(body), { headers });
}
