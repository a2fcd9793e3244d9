import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./Heading";

export interface EntryProps {
  title: ReactNode;
  href: string;
  level?: HeadingLevel;
  summary?: ReactNode;
  /** Date, stages, modalities: one line, over the title. */
  meta?: ReactNode;
  /** One line under the summary. */
  children?: ReactNode;
}

/** One text in a list (notice, question, guide): meant for a row of `RowList`. */
export function Entry({ title, href, level = 3, summary, meta, children }: EntryProps) {
  return (
    <div className="entry">
      {meta && <div className="meta">{meta}</div>}
      <Heading level={level} className="entry-title">
        <a href={href}>{title}</a>
      </Heading>
      {summary && <p className="small mb-0">{summary}</p>}
      {children && <div className="meta">{children}</div>}
    </div>
  );
}
