import { DataTable } from "~/components/content/DataTable";
import { StateTag } from "~/components/content/StateTag";
import { Section } from "~/components/layout/Section";
import { formatDateTime } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { LinkedIdentity } from "../identities.server";
import { messages } from "../messages";
import { identityValue } from "../schema";

const words = messages.list;

interface Props {
  identities: readonly LinkedIdentity[];
  /** On the button; undefined where there is no provider any more. */
  provider?: string;
}

/** The ways into the account without a password. */
export function Identities({ identities, provider }: Props) {
  return (
    <Section id="collegate" title={words.title}>
      {identities.length ? (
        <DataTable
          caption={words.caption}
          captionHidden
          columns={[
            { key: "provider", label: words.provider, rowHeader: true },
            { key: "subject", label: words.subject },
            { key: "since", label: words.since },
            { key: "state", label: words.state },
          ]}
          rows={identities.map(({ issuer, subject, provider, linkedAt, isUsable }) => ({
            key: identityValue(issuer, subject),
            cells: {
              provider,
              subject: <span className="break-anywhere">{subject}</span>,
              since: formatDateTime(linkedAt),
              state: isUsable ? <StateTag kind="done">{words.usable}</StateTag> : words.unusable,
            },
          }))}
        />
      ) : (
        <p>
          <strong>{words.none}.</strong> {words.noneText}
        </p>
      )}
      <p className="note">{words.factor}</p>
      {provider && (
        <p className="form-actions">
          <a className="btn btn-primary" href={paths.identitySignIn({ scopo: "collega" })} rel="nofollow">
            {words.add(provider)}
          </a>
        </p>
      )}
    </Section>
  );
}
