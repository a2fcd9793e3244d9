import type { HTMLAttributes } from "react";

export type HeadingLevel = 2 | 3 | 4;

export function Heading({ level, ...rest }: HTMLAttributes<HTMLHeadingElement> & { level: HeadingLevel }) {
  const Tag = `h${level}` as const;
  return <Tag {...rest} />;
}
