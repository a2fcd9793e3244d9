import { Select } from "~/components/form/Select";

export interface Speaking {
  /** Comuni the reader can write for. */
  comuni: readonly { id: number; name: string }[];
  /** «Supporto Sogei» and the like, for who speaks for no comune. */
  other: string | null;
  /** The one the page opens with. */
  presentId: number | null;
}

/** For whom one writes: a choice where there is more than one, else said in words beside it. */
export function AsWhom({ speaking, label }: { speaking: Speaking; label: string }) {
  const { comuni, other, presentId } = speaking;
  const options = comuni.map(({ id, name }) => ({ value: String(id), label: name }));
  if (options.length + (other ? 1 : 0) > 1) {
    return (
      <Select
        id="comune"
        name="comune"
        label={label}
        width="half"
        defaultValue={presentId === null ? "" : String(presentId)}
        options={other ? [...options, { value: "", label: other }] : options}
      />
    );
  }
  return options[0] ? <input type="hidden" name="comune" value={options[0].value} /> : null;
}
