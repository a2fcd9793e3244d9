import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Radios } from "~/components/form/Radios";
import { Section } from "~/components/layout/Section";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import type { ComuneMembership } from "../../../actor";
import { roleNames } from "../../../labels";
import { COMUNE_ROLES } from "../../invitations/schema";
import { messages, roleHints } from "../messages";
import type { Colleague } from "../queries.server";

interface Props {
  membership: ComuneMembership;
  colleague: Colleague;
  isSelf: boolean;
  isLastReferente: boolean;
  refused: Refused | null;
}

/** Role and way out of one colleague. */
export function MemberForms({ membership, colleague, isSelf, isLastReferente, refused }: Props) {
  const words = messages.member;
  const { comuneName, comuneIstat } = membership;
  const action = paths.colleague(colleague.id, { comune: comuneIstat });
  const back = <a href={paths.colleagues({ comune: comuneIstat })}>{words.back}</a>;
  if (isLastReferente)
    return (
      <>
        <p>{messages.lastReferente}</p>
        <p>{back}</p>
      </>
    );
  const error = refused?.errors.ruolo;
  return (
    <>
      <ErrorSummary errors={error ? [{ fieldId: "ruolo", text: error }] : []} />
      <form method="post" action={action}>
        <Hidden membership={membership} colleague={colleague} intent="ruolo" />
        <Radios
          id="ruolo"
          name="ruolo"
          legend={words.role}
          error={error}
          defaultValue={colleague.role}
          options={COMUNE_ROLES.map((role) => ({ value: role, label: roleNames[role], hint: roleHints[role] }))}
        />
        <div className="form-actions">
          <button type="submit" className="btn btn-primary">
            {words.save}
          </button>
          {back}
        </div>
      </form>
      <Section id="chiudi" title={words.end} small>
        <p>{isSelf ? words.endSelf(comuneName) : words.endText(colleague.name ?? "", comuneName)}</p>
        <form method="post" action={action}>
          <Hidden membership={membership} colleague={colleague} intent="chiudi" />
          <button type="submit" className="btn btn-outline-primary">
            {words.endButton}
          </button>
        </form>
      </Section>
    </>
  );
}

function Hidden({ membership, colleague, intent }: Pick<Props, "membership" | "colleague"> & { intent: string }) {
  return (
    <>
      <input type="hidden" name="comune" value={membership.comuneId} />
      <input type="hidden" name="id" value={colleague.id} />
      <input type="hidden" name="intento" value={intent} />
    </>
  );
}
