import type { HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  LiveReload,
  Meta,
  Outlet,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorPage } from "~/components/content/ErrorPage";
import { Page } from "~/components/layout/Page";
import { messages } from "~/components/messages";
import { accountData } from "~/features/accounts/account-data";
import { statusLine } from "~/features/notices/outages/words";
import { ownPending } from "~/features/notices/reading/own.server";
import { standing } from "~/features/notices/standing.server";
import { enhanceUrls } from "~/lib/assets.server";
import { makeChoice } from "~/lib/choice";
import { env, isDemo } from "~/lib/env.server";
import { errorWords } from "~/lib/http/error-words";
import { paths } from "~/lib/paths";
import type { RootData } from "~/lib/root-data";
import stylesheet from "~/styles/.generated/site.css";

export async function loader({ context }: LoaderFunctionArgs): Promise<RootData> {
  const signIn = await context.signIn();
  return {
    enhanceUrls: enhanceUrls(),
    accessibilityUrl: env().ACCESSIBILITY_STATEMENT_URL,
    account: accountData(signIn),
    isDemo: isDemo(),
    status: statusLine(standing()),
    pending: signIn?.state === "complete" ? await ownPending(signIn.actor) : [],
  };
}

/** An error page tells programs, too, how long to wait. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const wait = errorHeaders?.get("retry-after");
  return new Headers(wait ? { "retry-after": wait } : undefined);
};

/**
 * No page loads React: only the enhancement script, deferred. A page with comforts of its own names their script of
 * `app/enhance/pages/` in its route: `export const handle = { enhance: "compose" }`.
 */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<RootData>("root");
  const own = useMatches().flatMap(({ handle }) => (handle as { enhance?: string } | undefined)?.enhance ?? []);
  return (
    <html lang="it">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href="/immagini/favicon.svg" type="image/svg+xml" />
        <link rel="alternate" href={paths.feed()} type="application/atom+xml" title={messages.site.feed} />
        {data && ["enhance", ...own].map((name) => <script key={name} src={data.enhanceUrls[name]} defer />)}
      </head>
      <body>
        {children}
        {process.env.NODE_ENV === "development" && <LiveReload />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const words = errorWords(status, isRouteErrorResponse(error) ? error.data : undefined);
  return (
    <Page choice={makeChoice()} hideSearch>
      <title>{`${words.title} - ${messages.site.name}`}</title>
      <ErrorPage status={status} {...words} />
    </Page>
  );
}
