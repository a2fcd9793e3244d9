import { useRouteLoaderData } from "@remix-run/react";
import type { RootData } from "~/lib/root-data";
import { PageShell, type PageShellProps } from "./PageShell";

/** A page of the site: the shell, with what the configuration says. */
export function Page(props: PageShellProps) {
  const root = useRouteLoaderData<RootData>("root");
  const { accessibilityUrl, ...shared } = root ?? {};
  return <PageShell accessibilityHref={accessibilityUrl} {...shared} {...props} />;
}
