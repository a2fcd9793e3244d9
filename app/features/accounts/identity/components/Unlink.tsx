import { Panel } from "~/components/content/Panel";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Select } from "~/components/form/Select";
import { formatDateTime } from "~/lib/format";
import { paths } from "~/lib/paths";
import { FormActions } from "../../profile/FormActions";
import { listedErrors } from "../../profile/listed-errors";
import { NeedsPassword, PresentPassword } from "../../profile/PresentPassword";
import type { LinkedIdentity } from "../identities.server";
import { messages } from "../messages";
import { identityValue } from "../schema";

const words = messages.list;

interface Props {
  identities: readonly LinkedIdentity[];
  hasPassword: boolean;
  errors: Record<string, string>;
  /** Chosen before the form came back. */
  chosen?: string;
}

/** Only for who can still come in by a password. */
export function Unlink({ identities, hasPassword, errors, chosen }: Props) {
  const options = identities.map(({ issuer, subject, provider, linkedAt }) => ({
    value: identityValue(issuer, subject),
    label: `${provider}, ${formatDateTime(linkedAt)}`,
  }));
  const [only, ...others] = options;
  return (
    <Panel id="scollega" title={words.unlinkTitle}>
      <ErrorSummary errors={listedErrors(errors, ["attuale"])} />
      <p>{words.unlinkText}</p>
      {hasPassword ? (
        <form method="post" action={paths.accountIdentities()} className="form-narrow" noValidate>
          {others.length ? (
            <Select id="identita" name="identita" label={words.choose} options={options} defaultValue={chosen} />
          ) : (
            <input type="hidden" name="identita" value={only?.value} />
          )}
          <PresentPassword error={errors.attuale} />
          <FormActions send={words.unlink} />
        </form>
      ) : (
        <NeedsPassword />
      )}
    </Panel>
  );
}
