import { Page } from "~/components/layout/Page";
import type { Choice } from "~/lib/choice";
import { messages } from "../messages";
import type { Outcome } from "../outcome";
import { IdentityOutcome } from "./IdentityOutcome";

interface Props {
  choice: Choice;
  outcome: Outcome;
  provider: string;
  isLinking: boolean;
}

export function OutcomePage({ choice, ...shown }: Props) {
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title }]} hideSearch>
      <IdentityOutcome {...shown} />
    </Page>
  );
}
