import { RetentionTable } from "~/features/retention/components/RetentionTable";
import { shownRetention } from "~/features/retention/rules.server";
import { TextPage, textPageMeta } from "~/features/site/components/TextPage";
import { textPage } from "~/features/site/pages.server";
import { useDocument } from "~/lib/http/document";

export const loader = textPage("privacy", { retention: shownRetention() });

export const meta = textPageMeta;

export default function Privacy() {
  const { retention } = useDocument<typeof loader>();
  return (
    <TextPage>
      <RetentionTable rules={retention} />
    </TextPage>
  );
}
