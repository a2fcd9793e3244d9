import type { RouteArgs } from "~/lib/http/route.server";
import type { Visitor } from "./sign-in.server";

export function visitorOf({ request, context }: Pick<RouteArgs, "request" | "context">): Visitor {
  return { address: context.address, device: context.device, cookies: request.headers.get("cookie") };
}
