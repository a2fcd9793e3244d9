import { SIZES as KNOWN } from "~/features/registry/sizes";

/** The registry's classes by residents, and one for comuni whose population it does not know. */
export const SIZES = [...KNOWN.map(({ id }) => id), "ignota"] as const;
export type Size = (typeof SIZES)[number];

/** The population each known class but the first begins with. */
export const SIZE_STARTS = KNOWN.slice(1).map(({ from }) => from);
