import { PageHead } from "~/components/content/PageHead";
import type { EditedKind } from "../kinds";
import { messages } from "../messages";
import type { WrittenText } from "../refused.server";
import { TextForm } from "./TextForm";

interface Props {
  kind: EditedKind;
  action: string;
  values: Record<string, string>;
  written: WrittenText | null;
}

/** A text that begins in the site. */
export function NewText({ kind, ...form }: Props) {
  return (
    <>
      <PageHead title={messages.newTitle[kind]} lead={messages.newLead[kind]} />
      <TextForm kind={kind} {...form} />
    </>
  );
}
