/** What may be attached, by the extension of its name. */
export const MEDIA_TYPES = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  pdf: "application/pdf",
  txt: "text/plain",
  csv: "text/csv",
  xml: "application/xml",
  xsd: "application/xml",
  log: "text/plain",
} as const;

export type Extension = keyof typeof MEDIA_TYPES;

/** For the attribute `accept` of a file field. */
export const ACCEPT = Object.keys(MEDIA_TYPES)
  .map((extension) => `.${extension}`)
  .join(",");

const AS_THEY_ARE: readonly string[] = ["image/png", "image/jpeg", "image/webp", "application/pdf"];

/** The type a file is served with. Of a text only its sender knows the encoding, and no browser is to interpret it. */
export function servedType(mediaType: string): string {
  return AS_THEY_ARE.includes(mediaType) ? mediaType : "application/octet-stream";
}

/** «120 kB», «1,5 MB». */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} byte`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toLocaleString("it-IT", { maximumFractionDigits: 1 })} MB`;
}
