import { useRouteLoaderData } from "@remix-run/react";
import { TextPage, textPageMeta } from "~/features/site/components/TextPage";
import { messages } from "~/features/site/messages";
import { textPage } from "~/features/site/pages.server";
import type { RootData } from "~/lib/root-data";

export const loader = textPage("accessibilita");

export const meta = textPageMeta;

/** The declaration is an act of the owner: it is linked once its address is configured, never written here. */
export default function Accessibility() {
  const url = useRouteLoaderData<RootData>("root")?.accessibilityUrl;
  return (
    <TextPage>
      {url && (
        <p>
          <a href={url}>{messages.declaration}</a>
        </p>
      )}
    </TextPage>
  );
}
