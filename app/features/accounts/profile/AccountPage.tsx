import type { ReactNode } from "react";
import { Page } from "~/components/layout/Page";
import type { Choice } from "~/lib/choice";
import { paths } from "~/lib/paths";
import { messages } from "./home/messages";

interface Props {
  choice: Choice;
  title: string;
  children: ReactNode;
}

/** A page under the person's start page. */
export function AccountPage({ choice, title, children }: Props) {
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title, href: paths.account() }, { label: title }]}>
      {children}
    </Page>
  );
}
