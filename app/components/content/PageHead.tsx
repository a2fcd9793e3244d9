import type { ReactNode } from "react";

export interface PageHeadProps {
  title: ReactNode;
  /** Over the title: a code, its state. */
  kicker?: ReactNode;
  lead?: ReactNode;
  /** Under the lead: a `MetaLine`. */
  children?: ReactNode;
}

export function PageHead({ title, kicker, lead, children }: PageHeadProps) {
  return (
    <div className="page-head">
      {kicker && <div className="line kicker">{kicker}</div>}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}
