import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { type Choice, readChoice } from "../choice";
import { DomainError, Gone, LimitExceeded } from "../errors";
import { DocumentData } from "./document";

export interface RouteArgs {
  request: Request;
  params: Record<string, string | undefined>;
  context: AppLoadContext;
  url: URL;
  choice: Choice;
}

/** Wraps a loader or an action: parses the address once and turns a domain error into the answer the error page shows. */
export function route<T>(work: (args: RouteArgs) => Promise<T>) {
  return async ({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs): Promise<T> => {
    const url = new URL(request.url);
    try {
      return await work({ request, params, context, url, choice: readChoice(url.searchParams) });
    } catch (error) {
      throw error instanceof DomainError ? asResponse(error) : error;
    }
  };
}

/** The loader of a page that is read and never hydrated: its data stays on the server. */
export function document<T>(work: (args: RouteArgs) => Promise<T>) {
  return route(async (args) => new DocumentData(await work(args)));
}

/** The one place where a domain error becomes HTTP. */
export function asResponse(error: DomainError): Response {
  const headers = new Headers({ "content-type": "application/json; charset=utf-8" });
  if (error instanceof LimitExceeded) headers.set("retry-after", String(error.retryAfter));
  const retryAfter = error instanceof LimitExceeded ? error.retryAfter : undefined;
  const instead = error instanceof Gone ? error.instead : undefined;
  return new Response(JSON.stringify({ message: error.message, retryAfter, instead }), {
    status: error.status,
    headers,
  });
}
