import type { ReactNode } from "react";
import { messages } from "../messages";
import { Heading, type HeadingLevel } from "./Heading";

export interface ExactHitProps {
  /** What was typed, if it is no code. */
  label?: string;
  code: string;
  title: ReactNode;
  href: string;
  level?: HeadingLevel;
  summary?: ReactNode;
  /** State and further links, on one line. */
  children?: ReactNode;
}

/** The code that was typed, or another exact answer, on top of the results. */
export function ExactHit({
  label = messages.search.exact,
  code,
  title,
  href,
  level = 2,
  summary,
  children,
}: ExactHitProps) {
  return (
    <div className="exact-hit">
      <p className="mb-0">
        <span className="note">{label}</span>
        <span className="code-large">{code}</span>
      </p>
      <div>
        <Heading level={level} className="entry-title">
          <a href={href}>{title}</a>
        </Heading>
        {summary && <p>{summary}</p>}
        {children && <div className="line">{children}</div>}
      </div>
    </div>
  );
}
