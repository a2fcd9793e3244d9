import { useRouteLoaderData } from "@remix-run/react";
import { paths } from "~/lib/paths";
import type { RootData } from "~/lib/root-data";
import { messages } from "../messages";
import { Icon } from "./Icon";

/** For who writes the texts of the site, the way to change the one that is shown. */
export function EditLink({ href }: { href: string }) {
  const root = useRouteLoaderData<RootData>("root");
  if (!root?.account?.writesTexts) return null;
  return (
    <p className="small mt-2 mb-0">
      <a href={href}>
        <Icon name="pencil" size="sm" /> {messages.edit}
      </a>
      {" · "}
      <a href={paths.editorial()}>{messages.editorial}</a>
    </p>
  );
}
