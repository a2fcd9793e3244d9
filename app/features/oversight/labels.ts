import { modalityNames } from "~/components/messages";
import { MODALITIES } from "~db/enums";
import type { Size } from "./sizes";

export const sizeNames = {
  "fino-1000": "Fino a 1.000 residenti",
  "fino-5000": "Da 1.001 a 5.000",
  "fino-20000": "Da 5.001 a 20.000",
  "fino-100000": "Da 20.001 a 100.000",
  "oltre-100000": "Oltre 100.000",
  ignota: "Popolazione non nota",
} satisfies Record<Size, string>;

/** The modality by its name; the empty one is that of comuni that have not said any. */
export function modalityLabel(code: string): string {
  const modality = MODALITIES.find((known) => known === code);
  return modality ? modalityNames[modality] : "Non dichiarata";
}
