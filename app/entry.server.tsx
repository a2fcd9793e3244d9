import type { ActionFunctionArgs, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { LRUCache } from "lru-cache";
import { renderToString } from "react-dom/server";
import { type KeepMarkup, KeepMarkupProvider } from "~/components/layout/Kept";
import { env } from "~/lib/env.server";
import { faultOf } from "~/lib/http/access-log.server";
import { renderedPage } from "~/lib/http/rendered.server";
import { log } from "~/lib/log.server";

/** Headers, footers, navigations: some hundred combinations of section, stage and modality. In characters. */
const keptMarkup = new LRUCache<string, string>({ maxSize: 8_000_000, sizeCalculation: (markup) => markup.length });

const keep: KeepMarkup = (name, part) => {
  const kept = keptMarkup.get(name) ?? renderToString(part);
  keptMarkup.set(name, kept);
  return kept;
};

/** Pages are rendered whole: they do not stream, so their ETag and compressed copies can be made once. */
export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  const markup = renderToString(
    <KeepMarkupProvider value={keep}>
      <RemixServer context={context} url={request.url} />
    </KeepMarkupProvider>,
  );
  headers.set("content-type", "text/html; charset=utf-8");
  return renderedPage(`<!DOCTYPE html>${markup}`, status, headers);
}

/** Called for errors nobody expected; what a domain error says, or a request that no page takes, is an answer. */
export function handleError(error: unknown, { context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (isRouteErrorResponse(error) && error.status < 500) return;
  log.error({ requestId: context?.requestId, error: faultOf(error) }, "unexpected error");
  if (env().NODE_ENV === "development") console.error(error);
}
