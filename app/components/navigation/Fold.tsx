import type { ReactNode } from "react";

/**
 * Closed under its title on narrow screens, always open from 992 px: one copy of the content for both.
 * The style sheet opens it; where a browser cannot, the title stays and the enhancement script opens it.
 */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="fold" data-fold>
      <summary>{title}</summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}
