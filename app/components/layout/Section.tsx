import type { ReactNode } from "react";
import { SectionHead, type SectionHeadProps } from "../content/SectionHead";

export interface SectionProps extends SectionHeadProps {
  /** Of the title, which names the region. */
  id: string;
  children: ReactNode;
}

/** A titled part of a page, with its air above. */
export function Section({ children, ...head }: SectionProps) {
  return (
    <section className="section" aria-labelledby={head.id}>
      <SectionHead {...head} />
      {children}
    </section>
  );
}
