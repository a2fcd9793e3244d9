import { typedDay } from "~/lib/day";
import type { Typed } from "./steps";
import type { Version } from "./versions.server";

/** Who fills in a sheet: asked once, at the sign-up. */
interface Writer {
  name: string;
  email: string;
}

/** The form of a sheet as it is filled in when it is begun: with the version in force, else with what is known of the writer. */
export function typedFrom(version: Version | undefined, writer: Writer): Typed {
  if (!version) return { nome: writer.name, email: writer.email };
  const { workstations, keepsBothRegisters, software, vendorId, productId } = version;
  const product = productId ? `p${productId}` : vendorId ? `v${vendorId}` : software ? "altro" : "";
  return {
    modalita: version.modality,
    ...typedDay("pronto", adaptationDay(version)),
    postazioni: workstations ? String(workstations) : "",
    ...typedDay("test", version.testsFrom),
    prodotto: product,
    altro: product === "altro" ? (software ?? "") : "",
    archivi: keepsBothRegisters === null ? "" : keepsBothRegisters ? "si" : "no",
    nome: version.contactName ?? writer.name,
    email: version.contactEmail ?? writer.email,
    telefono: version.contactPhone ?? "",
    note: version.notes ?? "",
  };
}

/** The day the software is adapted, also of sheets that say after how many days. */
export function adaptationDay({
  adaptedBy,
  adaptationDays,
  sentOn,
}: Pick<Version, "adaptedBy" | "adaptationDays" | "sentOn">): string | null {
  if (adaptedBy || !adaptationDays) return adaptedBy;
  return new Date(Date.parse(sentOn) + adaptationDays * 86_400_000).toISOString().slice(0, 10);
}
