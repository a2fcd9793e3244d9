import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { messages } from "./messages";

interface Props {
  /** Where to go afterwards; "" for the person's own start. */
  poi: string;
  refused: Refused | null;
}

export function SignInForm({ poi, refused }: Props) {
  const errors = refused?.errors ?? {};
  const listed = ["email", "password", "form"].flatMap((name) =>
    errors[name] ? [{ fieldId: name === "form" ? undefined : name, text: errors[name] }] : [],
  );
  return (
    <>
      <ErrorSummary errors={listed} />
      <form method="post" action={paths.signIn()} className="form-narrow" noValidate>
        <input type="hidden" name="poi" value={poi} />
        <Field
          id="email"
          name="email"
          type="email"
          label={messages.email}
          error={errors.email}
          defaultValue={refused?.values.email}
          autoComplete="username"
          inputMode="email"
          maxLength={254}
        />
        <Field
          id="password"
          name="password"
          type="password"
          label={messages.password}
          error={errors.password}
          autoComplete="current-password"
        />
        <div className="form-actions">
          <button type="submit" className="btn btn-primary">
            {messages.send}
          </button>
          <a href={paths.forgottenPassword()}>{messages.forgotten}</a>
        </div>
      </form>
    </>
  );
}
