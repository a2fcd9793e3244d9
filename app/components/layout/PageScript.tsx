import { useRouteLoaderData } from "@remix-run/react";
import type { RootData } from "~/lib/root-data";

/** A script of `app/enhance/pages/` that only some readers of a page need: the others never load it. */
export function PageScript({ name }: { name: string }) {
  const src = useRouteLoaderData<RootData>("root")?.enhanceUrls[name];
  return src ? <script src={src} defer /> : null;
}
