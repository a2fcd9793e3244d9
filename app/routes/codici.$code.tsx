import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { CodePage } from "~/features/codes/components/CodePage";
import { messages } from "~/features/codes/messages";
import { readCode } from "~/features/codes/queries.server";
import { CodeThreads } from "~/features/forum/list/components/CodeThreads";
import { threadsAbout } from "~/features/forum/list/list.server";
import { ToVerify } from "~/features/notices/components/ToVerify";
import { toVerifyFor } from "~/features/notices/touches/version.server";
import { NotFound } from "~/lib/errors";
import { documentOf, useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths, withChoice } from "~/lib/paths";
import { normaliseCode } from "~/lib/text";

/** `en306`, `EN 306` and `EN-306` arrive at the one address of the code. */
export const loader = document(async ({ params, choice, url }) => {
  const asked = params.code ?? "";
  const code = normaliseCode(asked);
  if (!code) throw new NotFound();
  if (code !== asked) throw redirect(withChoice(paths.code(code), choice), 301);
  const [page, threads] = await Promise.all([readCode(code, choice), threadsAbout(code)]);
  return { choice, path: url.pathname, toVerify: toVerifyFor("code", code), threads, ...page };
});

export const meta: MetaFunction = ({ data }) => {
  const page = documentOf<typeof loader>(data);
  return page ? pageMeta(`${page.code.slug}: ${page.code.title}`, page.code.summary, page.path) : [];
};

export default function Code() {
  const data = useDocument<typeof loader>();
  const breadcrumb = [{ label: messages.title, href: paths.codes() }, { label: data.code.slug }];
  return (
    <Page section="codici" choice={data.choice} breadcrumb={breadcrumb}>
      <ToVerify version={data.toVerify} choice={data.choice} />
      <CodePage {...data}>
        <CodeThreads code={data.code.slug} threads={data.threads} choice={data.choice} />
      </CodePage>
    </Page>
  );
}
