import { Fragment } from "react";

export interface ExcerptPart {
  text: string;
  mark: boolean;
}

/** Text with the words that were looked for highlighted. */
export function Excerpt({ parts }: { parts: readonly ExcerptPart[] }) {
  return (
    <>
      {parts.map((part, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a rendered excerpt never changes its order
        part.mark ? <mark key={index}>{part.text}</mark> : <Fragment key={index}>{part.text}</Fragment>,
      )}
    </>
  );
}
