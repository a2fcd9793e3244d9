import { Boxes } from "~/components/form/Boxes";
import { Field } from "~/components/form/Field";
import { Radios } from "~/components/form/Radios";
import { modalityNames, stageNames } from "~/components/messages";
import { MODALITIES, STAGES } from "~db/enums";
import { messages } from "../messages";

const words = messages.fields;

interface Props {
  values: Record<string, string>;
  errors: Record<string, string>;
  regions: readonly { value: string; label: string }[];
  products: readonly { value: string; label: string }[];
}

/** For whom a notice is, and who may read it. */
export function AudienceFields({ values, errors, regions, products }: Props) {
  return (
    <>
      <h2 className="h3">{words.audience}</h2>
      <p className="form-text">{words.audienceHint}</p>
      <Boxes name="fase" legend={words.stages} options={optionsOf(STAGES, stageNames)} values={values} />
      <Boxes name="modalita" legend={words.modalities} options={optionsOf(MODALITIES, modalityNames)} values={values} />
      <Boxes name="regione" legend={words.regions} options={regions} values={values} />
      <Field
        id="province"
        name="province"
        label={words.provinces}
        hint={words.provincesHint}
        error={errors.province}
        defaultValue={values.province}
        optional
      />
      {products.length > 0 && <Boxes name="prodotto" legend={words.products} options={products} values={values} />}
      <Radios
        id="lettori"
        name="lettori"
        legend={words.readers}
        error={errors.lettori}
        defaultValue={values.lettori}
        options={[
          { value: "all", label: words.readersAll, hint: words.readersAllHint },
          { value: "few", label: words.readersFew, hint: words.readersFewHint },
        ]}
      />
    </>
  );
}

function optionsOf<T extends string>(values: readonly T[], names: Record<T, string>) {
  return values.map((value) => ({ value, label: names[value] }));
}
