/** A rendered text. It was sanitised when it was written (lib/markdown), and only then: nothing else may be passed here. */
export function TextBody({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised at write time, the one place that shows stored HTML
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
