import { PageHead } from "~/components/content/PageHead";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { Outcome } from "../outcome";

interface Props {
  outcome: Outcome;
  provider: string;
  isLinking: boolean;
}

/** Nothing more can be done here: the mail says how it goes on, or somebody else has to act. */
const WITHOUT_ANOTHER_TRY = ["mailed", "unknown", "unverified"];

/** What happened on the way to the provider and back, and what to do now. */
export function IdentityOutcome({ outcome, provider, isLinking }: Props) {
  const { kind } = outcome;
  const { title, lead, text } = messages.outcomes(provider, "email" in outcome ? outcome.email : "")[kind];
  const mayTryAgain = !isLinking && !WITHOUT_ANOTHER_TRY.includes(kind);
  return (
    <>
      <PageHead title={title} lead={<span className="break-anywhere">{lead}</span>} />
      <p>{text}</p>
      <p className="form-actions">
        {mayTryAgain && (
          <a className="btn btn-primary" href={paths.identitySignIn()} rel="nofollow">
            {messages.again(provider)}
          </a>
        )}
        {isLinking ? (
          <a href={paths.accountIdentities()}>{messages.toList}</a>
        ) : (
          <a href={paths.signIn()}>{messages.withPassword}</a>
        )}
      </p>
    </>
  );
}
