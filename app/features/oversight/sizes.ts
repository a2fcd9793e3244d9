/** Classes of comuni by residents, smallest first; the last one is for those whose population the registry does not know. */
export const SIZES = ["fino-1000", "fino-5000", "fino-20000", "fino-100000", "oltre-100000", "ignota"] as const;
export type Size = (typeof SIZES)[number];

/** The population each class but the first begins with. */
export const SIZE_STARTS = [1001, 5001, 20_001, 100_001] as const;
