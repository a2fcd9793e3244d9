import type { ReactNode } from "react";

export interface ColumnsProps {
  /**
   * aside: content + 320 px; aside-wide: content + a third; reading: text measure + the rest; facets: 232 px + content;
   * guide: 224 px + content + 212 px. One below the other under 992 px, in the order of the children.
   */
  kind: "aside" | "aside-wide" | "reading" | "facets" | "guide";
  children: ReactNode;
}

export function Columns({ kind, children }: ColumnsProps) {
  return <div className={`columns columns-${kind}`}>{children}</div>;
}
