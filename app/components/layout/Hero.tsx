import type { ReactNode } from "react";

export interface HeroProps {
  title: string;
  lead: string;
  /** The search box and what goes under it. */
  children: ReactNode;
  aside?: ReactNode;
}

/** Opening of the home page, the only navy block of the site. */
export function Hero({ title, lead, children, aside }: HeroProps) {
  return (
    <div className="it-hero-wrapper on-dark">
      <div className="container">
        <div className="it-hero-text-wrapper">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
          {children}
        </div>
        {aside && <div className="on-light">{aside}</div>}
      </div>
    </div>
  );
}
