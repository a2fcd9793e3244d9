import { DayField } from "~/components/form/DayField";
import { Field } from "~/components/form/Field";
import { Radios } from "~/components/form/Radios";
import { Select } from "~/components/form/Select";
import { TextArea } from "~/components/form/TextArea";
import { modalityNames } from "~/components/messages";
import type { Vendor } from "~/features/accounts/vendors/list.server";
import { MODALITIES } from "~db/enums";
import { messages, modalityHints } from "../messages";
import { LONGEST_NOTES, LONGEST_OTHER } from "../schema";
import type { Step, Typed } from "../steps";

export interface StepFieldsProps {
  step: Step;
  values: Typed;
  errors: Readonly<Record<string, string>>;
  /** Only the step about software reads it. */
  vendors: readonly Vendor[];
}

const { form } = messages;

/** The questions of a step, filled in with what was typed. */
export function StepFields({ step, values, errors, vendors }: StepFieldsProps) {
  const field = (name: string) => ({ id: name, name, error: errors[name], defaultValue: values[name] });
  switch (step) {
    case "modalita":
      return (
        <Radios
          {...field("modalita")}
          legend={messages.field.modality}
          options={MODALITIES.map((modality) => ({
            value: modality,
            label: `${modality}, ${modalityNames[modality]}`,
            hint: modalityHints[modality],
          }))}
        />
      );
    case "adeguamento":
      return <DayField name="pronto" {...form.adaptedBy} values={values} errors={errors} />;
    case "postazioni":
      return (
        <Field {...field("postazioni")} {...form.workstations} inputMode="numeric" width="short" autoComplete="off" />
      );
    case "test":
      return <DayField name="test" {...form.testsFrom} values={values} errors={errors} />;
    case "software":
      return (
        <>
          <Select
            {...field("prodotto")}
            label={form.product.label}
            hint={form.product.hint}
            emptyLabel={form.product.empty}
            options={productOptions(vendors)}
          />
          <Field {...field("altro")} {...form.other} optional maxLength={LONGEST_OTHER} autoComplete="off" />
          <Radios
            {...field("archivi")}
            legend={form.registers.legend}
            options={[
              { value: "si", label: form.registers.yes },
              { value: "no", label: form.registers.no, hint: form.registers.noHint },
            ]}
          />
        </>
      );
    case "contatti":
      return (
        <>
          <Field {...field("nome")} label={form.contacts.name} maxLength={100} autoComplete="name" />
          <Field
            {...field("email")}
            label={form.contacts.email}
            type="email"
            inputMode="email"
            maxLength={254}
            autoComplete="email"
          />
          <Field
            {...field("telefono")}
            label={form.contacts.phone}
            hint={form.contacts.phoneHint}
            type="tel"
            inputMode="tel"
            width="half"
            maxLength={30}
            autoComplete="tel"
          />
        </>
      );
    case "note":
      return <TextArea {...field("note")} {...form.notes} optional rows={5} maxLength={LONGEST_NOTES} />;
  }
}

/** Products under their makers; the last option is for what the list has not got. */
function productOptions(vendors: readonly Vendor[]) {
  const groups = vendors.map(({ id, name, products }) => ({
    group: name,
    options: [
      ...products.map((product) => ({ value: `p${product.id}`, label: product.name })),
      { value: `v${id}`, label: products.length ? form.ofVendor(name) : name },
    ],
  }));
  return [...groups, { value: "altro", label: form.elsewhere }];
}
