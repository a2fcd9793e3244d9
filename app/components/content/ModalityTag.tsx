import { MODALITIES, type Modality } from "~db/enums";
import { messages } from "../messages";

export function ModalityTag({ modality }: { modality: Modality }) {
  return <span className="tag-modality">{modality}</span>;
}

/** The modalities a text is for; none or all of them is said in words. */
export function ModalityTags({ modalities }: { modalities: readonly Modality[] }) {
  if (modalities.length === 0 || modalities.length === MODALITIES.length) {
    return <span className="tag-all">{messages.modality.all}</span>;
  }
  return (
    <>
      {MODALITIES.filter((modality) => modalities.includes(modality)).map((modality) => (
        <ModalityTag key={modality} modality={modality} />
      ))}
    </>
  );
}
