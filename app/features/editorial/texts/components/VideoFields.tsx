import { Field } from "~/components/form/Field";
import { TextArea } from "~/components/form/TextArea";
import { messages } from "../messages";

const words = messages.fields;

interface Props {
  field(name: string): { id: string; name: string; error?: string; defaultValue?: string };
}

/** What only a video has. */
export function VideoFields({ field }: Props) {
  return (
    <>
      <h2 className="h3">{words.video}</h2>
      <Field {...field("durata")} label={words.length} hint={words.lengthHint} maxLength={5} width="short" />
      <TextArea {...field("capitoli")} label={words.chapters} hint={words.chaptersHint} rows={5} />
      <TextArea {...field("scene")} label={words.scenes} hint={words.scenesHint} rows={6} />
    </>
  );
}
