import { useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "~/lib/paths";
import type { RootData } from "~/lib/root-data";
import { messages } from "../messages";
import { Icon } from "./Icon";

interface Props {
  href: string;
  /** Documents and videos are written by more people. */
  isDocument?: boolean;
  /** Further links for them. */
  children?: ReactNode;
}

/** For who writes the texts of the site, the way to change the one that is shown. */
export function EditLink({ href, isDocument, children }: Props) {
  const root = useRouteLoaderData<RootData>("root");
  const mayWrite = isDocument ? root?.account?.writesDocuments : root?.account?.writesTexts;
  if (!mayWrite) return null;
  return (
    <p className="small mt-2 mb-0">
      <a href={href}>
        <Icon name="pencil" size="sm" /> {messages.edit}
      </a>
      {children}
      {" · "}
      <a href={paths.editorial()}>{messages.editorial}</a>
    </p>
  );
}

/** For who writes documents and videos, the way to a new one. */
export function CreateLink({ href, children }: { href: string; children: ReactNode }) {
  const root = useRouteLoaderData<RootData>("root");
  if (!root?.account?.writesDocuments) return null;
  return (
    <p className="mt-2 mb-0">
      <a href={href}>
        <Icon name="pencil" size="sm" /> {children}
      </a>
    </p>
  );
}
