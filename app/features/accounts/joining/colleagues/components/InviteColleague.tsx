import { Panel } from "~/components/content/Panel";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Radios } from "~/components/form/Radios";
import type { Refused } from "~/lib/http/form.server";
import { roleNames } from "../../../labels";
import { COMUNE_ROLES } from "../../invitations/schema";
import { messages, roleHints } from "../messages";

interface Props {
  action: string;
  comuneId: number;
  refused: Refused | null;
}

const FIELDS = ["email", "ruolo"];

export function InviteColleague({ action, comuneId, refused }: Props) {
  const words = messages.invite;
  const { errors = {}, values } = refused ?? {};
  const listed = FIELDS.flatMap((name) => (errors[name] ? [{ fieldId: name, text: errors[name] }] : []));
  return (
    <Panel title={words.title} tone="calm" id="invita">
      <ErrorSummary errors={listed} />
      <form method="post" action={action} noValidate>
        <input type="hidden" name="comune" value={comuneId} />
        <input type="hidden" name="intento" value="invita" />
        <Field
          id="email"
          name="email"
          type="email"
          inputMode="email"
          label={words.email}
          hint={words.emailHint}
          error={errors.email}
          defaultValue={values?.email}
          maxLength={254}
          autoComplete="off"
        />
        <Radios
          id="ruolo"
          name="ruolo"
          legend={words.role}
          error={errors.ruolo}
          defaultValue={values?.ruolo ?? "operatore"}
          options={COMUNE_ROLES.map((role) => ({ value: role, label: roleNames[role], hint: roleHints[role] }))}
        />
        <button type="submit" className="btn btn-primary">
          {words.send}
        </button>
      </form>
    </Panel>
  );
}
