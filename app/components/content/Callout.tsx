import type { ReactNode } from "react";

export interface CalloutProps {
  tone?: "note" | "warning" | "success";
  title?: ReactNode;
  children: ReactNode;
}

export function Callout({ tone = "note", title, children }: CalloutProps) {
  return (
    <div className={`callout callout-${tone}`} role="note">
      {title && <p className="callout-title">{title}</p>}
      {children}
    </div>
  );
}
