import { modalityNames } from "~/components/messages";
import { formatDate } from "~/lib/format";
import { messages } from "./messages";
import type { Answers } from "./schema";
import type { Step } from "./steps";
import type { Version } from "./versions.server";

/** One answer of a sheet in words, with the step that asks for it. */
export interface Fact {
  step: Step;
  label: string;
  /** Null: not asked, or not answered. */
  value: string | null;
}

/** What both a version and the answers of a draft can be shown as. */
type Shown = Omit<Partial<Answers>, "vendorId" | "productId" | "otherSoftware" | "workstations" | "testsFrom"> & {
  software: string | null;
  workstations?: number | null;
  testsFrom?: string | null;
  adaptationDays?: number | null;
};

const { field, value: words } = messages;

/** Every answer in the order of the steps. */
function factsOf(sheet: Shown): Fact[] {
  const { modality, workstations, testsFrom, keepsBothRegisters } = sheet;
  return [
    { step: "modalita", label: field.modality, value: modality ? `${modality}, ${modalityNames[modality]}` : null },
    { step: "adeguamento", label: field.adaptedBy, value: modality === "WA" ? null : adaptation(sheet) },
    {
      step: "postazioni",
      label: field.workstations,
      value: workstations ? words.workstations(workstations) : null,
    },
    { step: "test", label: field.testsFrom, value: testsFrom ? formatDate(testsFrom) : null },
    { step: "software", label: field.software, value: sheet.software },
    {
      step: "software",
      label: field.registers,
      value: typeof keepsBothRegisters === "boolean" ? (keepsBothRegisters ? words.both : words.notBoth) : null,
    },
    { step: "contatti", label: field.contactName, value: sheet.contactName ?? null },
    { step: "contatti", label: field.contactEmail, value: sheet.contactEmail ?? null },
    { step: "contatti", label: field.contactPhone, value: sheet.contactPhone ?? null },
    { step: "note", label: field.notes, value: sheet.notes ?? null },
  ];
}

function adaptation({ adaptedBy, adaptationDays }: Shown): string | null {
  if (adaptedBy) return formatDate(adaptedBy);
  return adaptationDays ? words.afterDays(adaptationDays) : null;
}

/** A version that was sent. */
export function versionFacts(version: Version): Fact[] {
  return factsOf({
    ...version,
    software: softwareWords(version),
    keepsBothRegisters: version.keepsBothRegisters ?? undefined,
    contactName: version.contactName ?? undefined,
    contactEmail: version.contactEmail ?? undefined,
    contactPhone: version.contactPhone ?? undefined,
  });
}

interface SoftwareNames {
  vendor: string | null;
  product: string | null;
}

/** A draft, as far as it is answered. */
export function draftFacts(known: Partial<Answers>, { vendor, product }: SoftwareNames): Fact[] {
  return factsOf({ ...known, software: softwareWords({ vendor, product, software: known.otherSoftware ?? null }) });
}

/** «Anagrafe Facile, Gestionali Riuniti». */
export function softwareWords({
  vendor,
  product,
  software,
}: SoftwareNames & { software: string | null }): string | null {
  if (product && vendor) return `${product}, ${vendor}`;
  return vendor ?? software;
}

/** An answer that two sheets give differently. */
export interface Difference {
  label: string;
  before: string | null;
  after: string | null;
}

/** What changed from one sheet to another, in the order of the steps. */
export function differences(before: readonly Fact[], after: readonly Fact[]): Difference[] {
  return after.flatMap(({ label, value }) => {
    const former = before.find((fact) => fact.label === label)?.value ?? null;
    return former === value ? [] : [{ label, before: former, after: value }];
  });
}
