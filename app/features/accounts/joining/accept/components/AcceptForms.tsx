import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import type { Described } from "../describe.server";
import { messages } from "../messages";
import type { Mode } from "../schema";

type Open = Extract<Described, { refusal: null }>;

interface Props {
  code: string;
  way: Open;
  mode: Mode;
  refused: Refused | null;
  signedIn: { name: string; email: string } | null;
}

const FIELDS = ["nome", "email", "password"];

/** The form of one way in, and the way to the other. */
export function AcceptForms(props: Props) {
  const { refused, mode, signedIn } = props;
  const errors = FIELDS.flatMap((name) => {
    const text = refused?.errors[name];
    return text ? [{ fieldId: name, text }] : [];
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      {signedIn && mode === "presente" && <AsSignedIn {...props} signedIn={signedIn} />}
      {mode === "account" && <WithAccount {...props} />}
      {mode === "nuovo" && <NewAccount {...props} />}
    </>
  );
}

function AsSignedIn({ code, signedIn, way }: Props & { signedIn: { name: string; email: string } }) {
  const other = way.hasAccount ? "account" : "nuovo";
  return (
    <form method="post" action={paths.activate(code)} className="form-narrow">
      <input type="hidden" name="modo" value="presente" />
      <p>{messages.signedIn(signedIn.name, signedIn.email)}</p>
      <Actions label={messages.join} other={{ href: paths.activate(code, { modo: other }), label: messages.another }} />
    </form>
  );
}

function WithAccount({ code, way, refused }: Props) {
  const other = way.hasAccount
    ? undefined
    : { href: paths.activate(code, { modo: "nuovo" }), label: messages.noAccount };
  return (
    <form method="post" action={paths.activate(code)} className="form-narrow" noValidate>
      <input type="hidden" name="modo" value="account" />
      {way.email && way.hasAccount && <p>{messages.account(way.email)}</p>}
      {!way.email && <EmailField refused={refused} autoComplete="username" />}
      <Field
        id="password"
        name="password"
        type="password"
        label={messages.password}
        error={refused?.errors.password}
        autoComplete="current-password"
      />
      <Actions label={messages.join} other={other} />
    </form>
  );
}

function NewAccount({ code, way, refused }: Props) {
  const { errors, values } = refused ?? {};
  const other = way.email
    ? undefined
    : { href: paths.activate(code, { modo: "account" }), label: messages.haveAccount };
  return (
    <form method="post" action={paths.activate(code)} className="form-narrow" noValidate>
      <input type="hidden" name="modo" value="nuovo" />
      <Field
        id="nome"
        name="nome"
        label={messages.name}
        error={errors?.nome}
        defaultValue={values?.nome}
        autoComplete="name"
        maxLength={100}
      />
      {way.email ? (
        <div className="form-group">
          <p className="form-label" id="email">
            {messages.email}
          </p>
          <p className="mb-0">{way.email}</p>
        </div>
      ) : (
        <EmailField refused={refused} hint={messages.emailHint} autoComplete="username" />
      )}
      <Field
        id="password"
        name="password"
        type="password"
        label={messages.newPassword}
        hint={messages.passwordHint(way.passwordMin)}
        error={errors?.password}
        autoComplete="new-password"
      />
      <Actions label={messages.create[way.purpose]} other={other} />
    </form>
  );
}

function EmailField({ refused, ...field }: { refused: Refused | null; hint?: string; autoComplete: string }) {
  return (
    <Field
      {...field}
      id="email"
      name="email"
      type="email"
      label={messages.email}
      error={refused?.errors.email}
      defaultValue={refused?.values.email}
      inputMode="email"
      maxLength={254}
    />
  );
}

function Actions({ label, other }: { label: string; other?: { href: string; label: string } }) {
  return (
    <div className="form-actions">
      <button type="submit" className="btn btn-primary">
        {label}
      </button>
      {other && <a href={other.href}>{other.label}</a>}
    </div>
  );
}
