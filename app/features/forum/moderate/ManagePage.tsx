import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { FORUM_CATEGORIES } from "~db/enums";
import { categoryLabels } from "../labels";
import { messages } from "./messages";
import type { ManageData } from "./page.server";
import { OneButton, Part } from "./parts";
import { ReservedPart } from "./ReservedPart";

type Props = ManageData & { refused: Refused | null };

/** All that can be done to a thread as a whole, each with its own button. */
export function ManagePage(props: Props) {
  const { thread, refused, canModerate, canChangeVisibility } = props;
  const errors = Object.entries(refused?.errors ?? {}).map(([fieldId, text]) => ({ fieldId, text }));
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead} />
      <p>
        <a href={paths.thread(thread.id, thread.slug)}>{thread.title}</a>
      </p>
      <ErrorSummary errors={errors} />
      {canChangeVisibility && <ReservedPart {...props} />}
      {canModerate && <Moderation {...props} />}
    </>
  );
}

function Moderation({ thread, hidden, refused }: Props) {
  const { lock, pin, move, hide, duplicate, posts } = messages;
  const errors = refused?.errors ?? {};
  return (
    <>
      <Part id="risposte" title={lock.title}>
        <OneButton
          thread={thread}
          verb={thread.lockedAt ? "riapri" : "chiudi"}
          label={thread.lockedAt ? lock.off : lock.on}
        >
          {!thread.lockedAt && <Reason id="motivo" error={errors.motivo} />}
        </OneButton>
      </Part>
      <Part id="evidenza" title={pin.title} note={pin.text}>
        <OneButton
          thread={thread}
          verb={thread.pinnedAt ? "non-evidenza" : "evidenza"}
          label={thread.pinnedAt ? pin.off : pin.on}
        />
      </Part>
      <Part id="categoria-parte" title={move.title}>
        <OneButton thread={thread} verb="sposta" label={move.button}>
          <Select
            id="categoria"
            name="categoria"
            label={move.label}
            width="half"
            defaultValue={thread.category}
            options={FORUM_CATEGORIES.map((value) => ({ value, label: categoryLabels[value] }))}
          />
        </OneButton>
      </Part>
      <Part id="doppia" title={duplicate.title} note={duplicate.text}>
        {thread.duplicateOf === null ? (
          <OneButton thread={thread} verb="doppia" label={duplicate.on}>
            <Field id="originale" name="originale" label={duplicate.label} error={errors.originale} maxLength={300} />
          </OneButton>
        ) : (
          <OneButton thread={thread} verb="non-doppia" label={duplicate.off} />
        )}
      </Part>
      <Part id="nascosta" title={hide.title} note={hide.text}>
        <OneButton
          thread={thread}
          verb={thread.hiddenAt ? "mostra" : "nascondi"}
          label={thread.hiddenAt ? hide.off : hide.on}
        >
          {!thread.hiddenAt && <Reason id="motivo-nascosta" />}
        </OneButton>
      </Part>
      {hidden.length > 0 && (
        <Part id="messaggi" title={posts.title}>
          {hidden.map(({ id, number, reason }) => (
            <OneButton key={id} thread={thread} verb="mostra-messaggio" label={posts.show}>
              <p className="mb-0">
                {posts.of(number)}: {reason}
              </p>
              <input type="hidden" name="messaggio" value={id} />
            </OneButton>
          ))}
        </Part>
      )}
    </>
  );
}

function Reason({ id, error }: { id: string; error?: string }) {
  return <Field id={id} name="motivo" label={messages.reason} error={error} maxLength={200} />;
}
