import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Radios } from "~/components/form/Radios";
import { TextArea } from "~/components/form/TextArea";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { FLAG_REASONS } from "~db/enums";
import { flagLabels } from "../labels";
import { messages } from "./messages";

interface Props {
  post: { id: number; plain: string };
  refused: Refused | null;
}

const EXCERPT = 300;

export function FlagForm({ post, refused }: Props) {
  const { errors = {}, values } = refused ?? {};
  const listed = ["motivo", "nota"].flatMap((name) => (errors[name] ? [{ fieldId: name, text: errors[name] }] : []));
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead} />
      <ErrorSummary errors={listed} />
      <blockquote className="typed-text">
        {post.plain.length > EXCERPT ? `${post.plain.slice(0, EXCERPT)}…` : post.plain}
      </blockquote>
      <form method="post" action={paths.flagPost(post.id)} noValidate>
        <Radios
          id="motivo"
          name="motivo"
          legend={messages.reason}
          error={errors.motivo}
          defaultValue={values?.motivo}
          options={FLAG_REASONS.map((value) => ({ value, label: flagLabels[value] }))}
        />
        <TextArea
          id="nota"
          name="nota"
          label={messages.note}
          error={errors.nota}
          defaultValue={values?.nota}
          maxLength={500}
          rows={3}
          optional
        />
        <button type="submit" className="btn btn-primary">
          {messages.send}
        </button>
      </form>
    </>
  );
}
