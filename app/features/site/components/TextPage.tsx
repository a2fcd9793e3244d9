import type { ReactNode } from "react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { TextBody } from "~/features/content/components/TextBody";
import { TextMeta } from "~/features/content/components/TextMeta";
import { documentOf, useDocument } from "~/lib/http/document";
import { pageMeta } from "~/lib/meta";
import type { TextPageLoader } from "../pages.server";

/** A page that is only its text, with what may follow it. */
export function TextPage({ children }: { children?: ReactNode }) {
  const { choice, text, html } = useDocument<TextPageLoader>();
  return (
    <Page choice={choice} breadcrumb={[{ label: text.title }]}>
      <article>
        <PageHead title={text.title} lead={text.summary}>
          <TextMeta text={{ version: text.version, updatedOn: text.updatedOn, owner: text.owner }} />
        </PageHead>
        <TextBody html={html} />
        {children}
      </article>
    </Page>
  );
}

export function textPageMeta({ data }: { data?: unknown }) {
  const page = documentOf<TextPageLoader>(data);
  return page ? pageMeta(page.text.title, page.text.summary, page.path) : [];
}
