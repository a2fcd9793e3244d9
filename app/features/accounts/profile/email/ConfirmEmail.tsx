import { PageHead } from "~/components/content/PageHead";
import { paths } from "~/lib/paths";
import { messages } from "./messages";

interface Props {
  code: string;
  address: string;
  undo: boolean;
}

/** What the link will do, and the button that does it. */
export function ConfirmEmail({ code, address, undo }: Props) {
  const words = undo ? messages.undo : messages.confirm;
  return (
    <>
      <PageHead title={words.title} lead={<span className="break-anywhere">{words.lead(address)}</span>} />
      <form method="post" action={paths.confirmEmail(code)} className="form-narrow">
        <input type="hidden" name="codice" value={code} />
        <p>{words.text}</p>
        <button type="submit" className="btn btn-primary">
          {words.send}
        </button>
      </form>
    </>
  );
}

export function EmailConfirmed() {
  const words = messages.confirm;
  return (
    <>
      <PageHead title={words.doneTitle} lead={words.doneLead} />
      <p>
        <a href={paths.account()}>{words.toAccount}</a>
      </p>
    </>
  );
}
