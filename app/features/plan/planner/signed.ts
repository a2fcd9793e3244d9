/** A proposal as it stood on the page that is signed. */
export interface Signed {
  comuneId: number;
  version: number;
}

/** As it stands in a form: «123.4». */
export const writeSigned = ({ comuneId, version }: Signed): string => `${comuneId}.${version}`;

/** The proposals of one field or of many, each comune once; what is no such pair is passed over. */
export function readSigned(texts: readonly string[]): Signed[] {
  const found = new Map<number, Signed>();
  for (const text of texts.flatMap((each) => each.split(" "))) {
    const [, comuneId, version] = /^([1-9]\d{0,9})\.([1-9]\d{0,5})$/.exec(text) ?? [];
    if (comuneId && version) found.set(Number(comuneId), { comuneId: Number(comuneId), version: Number(version) });
  }
  return [...found.values()];
}
