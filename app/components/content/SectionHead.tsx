import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./Heading";

export interface SectionHeadProps {
  title: ReactNode;
  id?: string;
  level?: HeadingLevel;
  /** Smaller title, for groups of results. */
  small?: boolean;
  link?: { href: string; label: string };
  note?: ReactNode;
}

/** Title on the left, one link or one sentence on the right, a rule below. */
export function SectionHead({ title, id, level = 2, small, link, note }: SectionHeadProps) {
  return (
    <div className="section-head">
      <Heading level={level} id={id} className={small ? "h3" : undefined}>
        {title}
      </Heading>
      {note && <p className="small mb-0">{note}</p>}
      {link && (
        <a className="small" href={link.href}>
          {link.label}
        </a>
      )}
    </div>
  );
}
