import { RowList } from "~/components/content/RowList";
import { Field } from "~/components/form/Field";
import { Section } from "~/components/layout/Section";
import { paths } from "~/lib/paths";
import type { GuestRow } from "../invite.server";
import { messages } from "../messages";

interface Props {
  id: number;
  guests: readonly GuestRow[];
  /** None once it is over. */
  isOpen: boolean;
  errors: Record<string, string>;
  values: Record<string, string>;
}

export function GuestForm({ id, guests, isOpen, errors, values }: Props) {
  const field = (name: string) => ({ id: name, name, error: errors[name], defaultValue: values[name] });
  return (
    <Section id="ospiti" title={messages.title}>
      {guests.length === 0 ? (
        <p className="mt-3">{messages.none}</p>
      ) : (
        <RowList>
          {guests.map(({ id: guestId, name, organisation, joinedAt }) => (
            <form key={guestId} method="post" action={paths.manageConference(id)} className="line">
              <span>
                {name}, {organisation}
                {joinedAt && ` (${messages.joined})`}
              </span>
              {isOpen && (
                <>
                  <input type="hidden" name="ospite" value={guestId} />
                  <button
                    type="submit"
                    name="intento"
                    value="ritira"
                    className="btn btn-outline-danger btn-sm"
                    aria-label={messages.withdrawWhat(name)}
                  >
                    {messages.withdraw}
                  </button>
                </>
              )}
            </form>
          ))}
        </RowList>
      )}
      {isOpen && (
        <form method="post" action={paths.manageConference(id)} className="form-narrow" noValidate>
          <p className="mt-3">{messages.text}</p>
          <Field {...field("ospite")} label={messages.name} maxLength={100} />
          <Field {...field("ente")} label={messages.organisation} maxLength={80} />
          <Field {...field("indirizzo")} label={messages.email} type="email" maxLength={254} />
          <button type="submit" name="intento" value="invita" className="btn btn-outline-primary">
            {messages.invite}
          </button>
        </form>
      )}
    </Section>
  );
}
