import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import { TextArea } from "~/components/form/TextArea";
import { Section } from "~/components/layout/Section";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { ROLES, type Role } from "~db/enums";
import { roleNames } from "../../../labels";
import { messages, roleHints } from "../admin-messages";

interface Named {
  id: number;
  name: string;
}

interface Props {
  role: Role;
  /** Who is invited to a further role; their address is never part of one of ours. */
  personId: number | undefined;
  email: string;
  places: { authorities: Named[]; vendors: Named[] };
  refused: Refused | null;
}

const FIELDS = ["email", "codice", "autorita", "fornitore", "nuovo"];
const options = (rows: Named[]) => rows.map(({ id, name }) => ({ value: String(id), label: name }));

/** First step without script: the role decides which fields there are. */
export function RoleChoice({ personId }: { personId: number | undefined }) {
  return (
    <Section id="ruolo" title={messages.choose} small>
      <ul className="rows rows-dense list-unstyled">
        {ROLES.map((role) => (
          <li key={role}>
            <a href={paths.invitations({ ruolo: role, persona: personId })}>{roleNames[role]}</a>{" "}
            <span className="note">{roleHints[role]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function InviteByRole({ role, personId, email, places, refused }: Props) {
  const { errors = {}, values } = refused ?? {};
  const listed = FIELDS.flatMap((name) => (errors[name] ? [{ fieldId: name, text: errors[name] }] : []));
  return (
    <Section id="invita" title={messages.inviteAs(roleNames[role])} small>
      <ErrorSummary errors={listed} />
      <form method="post" action={paths.invitations({ ruolo: role, persona: personId })} noValidate>
        <input type="hidden" name="ruolo" value={role} />
        <Field
          id="email"
          name="email"
          type="email"
          inputMode="email"
          label={messages.email}
          error={errors.email}
          defaultValue={values?.email ?? email}
          maxLength={254}
          autoComplete="off"
        />
        {(role === "operatore" || role === "referente") && (
          <Field
            id="codice"
            name="codice"
            label={messages.comune}
            hint={messages.comuneHint}
            error={errors.codice}
            defaultValue={values?.codice}
            maxLength={12}
            width="short"
            autoComplete="off"
          />
        )}
        {role === "prefettura" && (
          <Select
            id="autorita"
            name="autorita"
            label={messages.authority}
            emptyLabel={messages.chooseAuthority}
            error={errors.autorita}
            defaultValue={values?.autorita}
            options={options(places.authorities)}
          />
        )}
        {role === "software_house" && <VendorFields vendors={places.vendors} errors={errors} values={values} />}
        <div className="form-actions">
          <button type="submit" name="intento" value="invita" className="btn btn-primary">
            {messages.send}
          </button>
          <a href={paths.invitations({ persona: personId })}>{messages.other}</a>
        </div>
      </form>
    </Section>
  );
}

interface VendorProps extends Partial<Refused> {
  vendors: Named[];
}

function VendorFields({ vendors, errors, values }: VendorProps) {
  return (
    <>
      <Select
        id="fornitore"
        name="fornitore"
        label={messages.vendor}
        emptyLabel={messages.newVendor}
        defaultValue={values?.fornitore}
        options={options(vendors)}
      />
      <Field
        id="nuovo"
        name="nuovo"
        label={messages.vendorName}
        optional
        error={errors?.nuovo}
        defaultValue={values?.nuovo}
        maxLength={100}
      />
      <TextArea
        id="prodotti"
        name="prodotti"
        label={messages.products}
        hint={messages.productsHint}
        optional
        rows={3}
        defaultValue={values?.prodotti}
      />
    </>
  );
}
