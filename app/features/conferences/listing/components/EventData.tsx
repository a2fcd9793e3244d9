/** Data, not a program: browsers run nothing of this type. */
export function EventData({ json }: { json: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by `eventData`, which leaves no "<" in it
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
