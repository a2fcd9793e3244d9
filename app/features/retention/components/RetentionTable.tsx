import { DataTable } from "~/components/content/DataTable";
import { Section } from "~/components/layout/Section";
import { messages } from "../messages";

/** What the job of retention does, as the page about privacy tells it. */
export function RetentionTable({
  rules,
}: {
  rules: readonly { name: string; what: string; period: string; after: string }[];
}) {
  return (
    <Section id="conservazione" title={messages.title}>
      <p>{messages.lead}</p>
      <DataTable
        caption={messages.caption}
        captionHidden
        columns={[
          { key: "what", label: messages.what, rowHeader: true },
          { key: "period", label: messages.period },
          { key: "after", label: messages.after },
        ]}
        rows={rules.map(({ name, ...cells }) => ({ key: name, cells }))}
      />
    </Section>
  );
}
