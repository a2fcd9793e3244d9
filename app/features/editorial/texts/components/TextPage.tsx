import { Callout } from "~/components/content/Callout";
import { Difference } from "~/components/content/Difference";
import { PageHead } from "~/components/content/PageHead";
import { Columns } from "~/components/layout/Columns";
import { paths } from "~/lib/paths";
import type { Done } from "../done";
import { segmentOf } from "../kinds";
import { messages } from "../messages";
import type { TextPageData } from "../page.server";
import type { WrittenText } from "../refused.server";
import { CheckNotice } from "./CheckNotice";
import { DraftState } from "./DraftState";
import { Review } from "./Review";
import { TextAside } from "./TextAside";
import { TextForm } from "./TextForm";
import { AskWithdrawal, WithdrawalReview, WithdrawnText } from "./Withdrawal";

interface Props {
  text: TextPageData;
  written: WrittenText | null;
  done: Done | null;
}

/** One text at the desk: a form while it is written, what it changes while it waits for somebody else. */
export function TextPage({ text, written, done }: Props) {
  const { place, draft, rights } = text;
  const action = paths.editText(segmentOf(place.kind), place.slug);
  const isWritten = !draft || draft.state === "draft";
  // Whoever was writing while the draft went on keeps their form.
  const name = place.kind === "code" ? place.slug : text.title;
  const isWithdrawal = Boolean(draft?.withdrawal);
  const isGone = text.withdrawn !== null && !draft;
  const showsForm =
    rights.canWrite &&
    !isWithdrawal &&
    !isGone &&
    (isWritten || Boolean(written?.meanwhile || written?.values.versione));
  return (
    <Columns kind="aside">
      <div>
        <PageHead title={showsForm ? messages.edit(name) : name} />
        {done && (
          <div role="status">
            <Callout tone="success">{messages.done[done]}</Callout>
          </div>
        )}
        <CheckNotice text={text} action={action} />
        <DraftState draft={draft} />
        {text.isBehind && !written && (
          <Callout tone="warning" title={messages.behind.title}>
            <p>{messages.behind.text}</p>
            <Difference lines={text.lines} />
          </Callout>
        )}
        {written?.meanwhile && <Meanwhile {...written.meanwhile} />}
        {isGone ? (
          <WithdrawnText text={text} action={action} />
        ) : isWithdrawal ? (
          <WithdrawalReview text={text} action={action} written={written} />
        ) : showsForm ? (
          <TextForm
            action={action}
            kind={place.kind}
            values={text.values}
            written={written}
            stamp={text.stamp}
            fileName={text.files[0]?.name}
          >
            <button type="submit" name="intento" value="manda" className="btn btn-outline-primary">
              {messages.actions.review}
            </button>
          </TextForm>
        ) : (
          <Review text={text} action={action} written={written} />
        )}
        {text.entry && !draft && rights.canWrite && <AskWithdrawal action={action} written={written} />}
        {draft?.state === "draft" && rights.canWrite && (
          <form method="post" action={action} className="form-narrow section">
            <input type="hidden" name="edizione" value={draft.edition} />
            <button type="submit" name="intento" value="elimina" className="btn btn-outline-danger btn-sm">
              {messages.actions.discard}
            </button>
            {text.entry && <p className="form-text">{messages.actions.discardText}</p>}
          </form>
        )}
      </div>
      <TextAside text={text} />
    </Columns>
  );
}

function Meanwhile({ by, lines }: NonNullable<WrittenText["meanwhile"]>) {
  const words = messages.meanwhile;
  return (
    <div role="alert">
      <Callout tone="warning" title={words.title(by ?? words.someone)}>
        <p>{words.text}</p>
        <Difference lines={lines} />
      </Callout>
    </div>
  );
}
