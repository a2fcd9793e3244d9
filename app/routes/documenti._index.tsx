import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { DocumentList } from "~/features/documents/components/DocumentList";
import { messages } from "~/features/documents/messages";
import { listDocuments } from "~/features/documents/queries.server";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";
import { DOCUMENT_GENRES } from "~db/enums";

export const loader = document(async ({ choice, url }) => {
  const genre = DOCUMENT_GENRES.find((known) => known === url.searchParams.get("tipo")) ?? null;
  return { choice, genre, documents: await listDocuments(choice, genre) };
});

export const meta: MetaFunction = () => pageMeta(messages.title, messages.lead, paths.documents());

export default function Documents() {
  const data = useDocument<typeof loader>();
  return (
    <Page section="manuali" choice={data.choice} breadcrumb={[{ label: messages.title }]}>
      <DocumentList {...data} />
    </Page>
  );
}
