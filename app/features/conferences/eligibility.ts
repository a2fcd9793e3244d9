import { type Modality, type PassedOver, STAGES, type Stage } from "~db/enums";

/** For whom a conference is; empty lists are all. */
export interface Audience {
  stages: readonly Stage[];
  modalities: readonly Modality[];
  regionCodes: readonly string[];
  provinceCodes: readonly string[];
  isByInvitation: boolean;
}

/** Where a comune stands at this moment. */
export interface Standing {
  stage: Stage;
  modality: Modality | null;
  provinceCode: string;
  regionCode: string;
  isInvited: boolean;
}

export type Refusal = Exclude<PassedOver, "limit" | "offer-expired">;

/** Why a comune cannot book; null when it can. */
export function refusalOf(audience: Audience, comune: Standing): Refusal | null {
  if (audience.isByInvitation && !comune.isInvited) return "uninvited";
  if (audience.stages.length && !audience.stages.includes(comune.stage)) return "stage";
  const { modalities } = audience;
  // A comune that has not chosen yet may come to learn what each is.
  if (modalities.length && comune.modality && !modalities.includes(comune.modality)) return "modality";
  const { regionCodes, provinceCodes } = audience;
  const isHere = regionCodes.includes(comune.regionCode) || provinceCodes.includes(comune.provinceCode);
  return (regionCodes.length || provinceCodes.length) && !isHere ? "place" : null;
}

/** Whether the stages of a conference are all ahead of a comune's. */
export function isAhead(stages: readonly Stage[], stage: Stage): boolean {
  return stages.every((each) => STAGES.indexOf(each) > STAGES.indexOf(stage));
}
