/** Classes of comuni by residents, smallest first; each begins where the one before ends. */
export const SIZES = [
  { id: "fino-1000", from: 0, to: 1_000 },
  { id: "fino-5000", from: 1_001, to: 5_000 },
  { id: "fino-20000", from: 5_001, to: 20_000 },
  { id: "fino-100000", from: 20_001, to: 100_000 },
  { id: "oltre-100000", from: 100_001, to: null },
] as const;

export type Size = (typeof SIZES)[number];
