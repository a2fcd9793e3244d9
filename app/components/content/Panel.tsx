import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./Heading";

export interface PanelProps {
  title?: ReactNode;
  level?: HeadingLevel;
  /** Calm is tinted, for secondary matter. */
  tone?: "plain" | "calm";
  /** With an id and a title it becomes a named region. */
  id?: string;
  children: ReactNode;
}

export function Panel({ title, level = 2, tone = "plain", id, children }: PanelProps) {
  const titleId = id && title ? `${id}-titolo` : undefined;
  const Tag = titleId ? "section" : "div";
  return (
    <Tag className={tone === "calm" ? "panel panel-calm" : "panel"} id={id} aria-labelledby={titleId}>
      {title && (
        <Heading level={level} id={titleId} className="panel-title">
          {title}
        </Heading>
      )}
      {children}
    </Tag>
  );
}
