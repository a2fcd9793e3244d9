import { RowList } from "~/components/content/RowList";
import { Field } from "~/components/form/Field";
import { TextArea } from "~/components/form/TextArea";
import { Section } from "~/components/layout/Section";
import { FileField, type KeptFile } from "~/features/uploads/components/FileField";
import { paths } from "~/lib/paths";
import type { Materials } from "../materials.server";
import { messages } from "../messages";

const words = messages.materials;

interface Props {
  id: number;
  materials: Materials;
  kept: readonly KeptFile[];
  errors: Record<string, string>;
  values: Record<string, string>;
}

export function MaterialsForm({ id, materials, kept, errors, values }: Props) {
  const field = (name: string) => ({ id: name, name, error: errors[name], defaultValue: values[name] });
  return (
    <Section id="materiali" title={words.title}>
      <p className="mt-3">{words.text}</p>
      <HandedOut id={id} materials={materials} />
      <form
        method="post"
        action={paths.manageConference(id)}
        encType="multipart/form-data"
        className="form-narrow"
        noValidate
      >
        <input type="hidden" name="intento" value="materiali" />
        <FileField kept={kept} error={errors.allegati} />
        <Field {...field("titolo_registrazione")} label={words.recordingTitle} maxLength={120} optional />
        <Field
          id="registrazione"
          name="registrazione"
          error={errors.registrazione}
          label={words.recording}
          hint={words.recordingHint}
          autoComplete="off"
          maxLength={500}
          optional
        />
        <TextArea
          {...field("trattate")}
          label={words.entries}
          hint={words.entriesHint}
          defaultValue={values.trattate ?? materials.treated.map(({ href }) => href).join("\n")}
          rows={4}
          optional
        />
        <button type="submit" className="btn btn-primary">
          {words.save}
        </button>
      </form>
    </Section>
  );
}

/** What is there already, each with the way to take it away. */
function HandedOut({ id, materials: { files, recordings } }: Pick<Props, "id" | "materials">) {
  if (!files.length && !recordings.length) return <p>{words.none}</p>;
  const rows = [
    ...files.map((file) => ({ name: "file", value: file.id, title: file.name, href: paths.file(file.id) })),
    ...recordings.map(({ id: recordingId, title }) => ({
      name: "registrazione",
      value: String(recordingId),
      title: words.watch(title),
      href: paths.recording(recordingId),
    })),
  ];
  return (
    <RowList>
      {rows.map(({ name, value, title, href }) => (
        <form key={value} method="post" action={paths.manageConference(id)} className="line">
          <a href={href}>{title}</a>
          <input type="hidden" name={name} value={value} />
          <button
            type="submit"
            name="intento"
            value="togli-materiale"
            className="btn btn-outline-danger btn-sm"
            aria-label={words.removeWhat(title)}
          >
            {words.remove}
          </button>
        </form>
      ))}
    </RowList>
  );
}
