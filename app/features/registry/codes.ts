export type CodeKind = "istat" | "belfiore";

export interface ComuneCode {
  kind: CodeKind;
  code: string;
}

/** An ISTAT code (six digits) or a Belfiore code (letter, three digits) as somebody wrote it: `a944`, `037 006`. Null for anything else. */
export function parseComuneCode(text: string): ComuneCode | null {
  const code = text.toUpperCase().replace(/[\s.-]+/g, "");
  if (/^\d{6}$/.test(code)) return { kind: "istat", code };
  if (/^[A-Z]\d{3}$/.test(code)) return { kind: "belfiore", code };
  return null;
}
