import type { ReactNode } from "react";
import { messages } from "../messages";
import { Excerpt, type ExcerptPart } from "./Excerpt";
import { Heading, type HeadingLevel } from "./Heading";

export interface HitProps {
  title: ReactNode;
  href: string;
  level?: HeadingLevel;
  /** Names of what contains it, from the outside in. */
  breadcrumb?: readonly string[];
  excerpt: readonly ExcerptPart[];
  /** Tags and counts, beside the text where there is room. */
  children?: ReactNode;
}

/** One search result; stands in a `<li>` of a `list-unstyled` list. */
export function Hit({ title, href, level = 3, breadcrumb = [], excerpt, children }: HitProps) {
  return (
    <article className="hit">
      <div className="hit-text">
        {breadcrumb.length > 0 && (
          <p className="hit-path">
            <span className="visually-hidden">{messages.search.breadcrumb} </span>
            {breadcrumb.join(" › ")}
          </p>
        )}
        <Heading level={level} className="entry-title">
          <a href={href}>{title}</a>
        </Heading>
        <p className="small mb-0">
          <Excerpt parts={excerpt} />
        </p>
      </div>
      {children && <div className="meta">{children}</div>}
    </article>
  );
}
