import { listPlaces } from "~/features/registry/places.server";
import { idOf } from "../params";
import { formValuesOf, NEW_VALUES } from "./form-values";
import { conferenceToManage } from "./queries.server";
import { listRooms } from "./rooms.server";

/** What the form begins with: empty, a copy of another, or the conference itself. Throws `NotFound`. */
export async function formPage({ id, copyOf }: { id?: number; copyOf?: string }) {
  const from = id ?? (copyOf === undefined ? undefined : idOf({ id: copyOf }));
  const [rooms, places, conference] = await Promise.all([
    listRooms(),
    listPlaces(),
    from === undefined ? null : conferenceToManage(from),
  ]);
  const siglaOf = (code: string) => places.provinces.find((province) => province.code === code)?.sigla ?? "";
  return {
    rooms,
    regions: places.regions,
    title: conference?.title ?? "",
    isPublished: id !== undefined && conference?.state === "published",
    values: conference ? formValuesOf(conference, siglaOf, { isCopy: id === undefined }) : NEW_VALUES,
  };
}
