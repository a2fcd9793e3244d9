import { MODALITIES, type Modality, type Stage } from "~db/enums";
import { messages, modalityShortNames } from "../messages";

export interface ModalityChoiceProps {
  action: string;
  current?: Modality;
  /** Kept in the address. */
  stage?: Stage;
  /** For who does not know which one was adopted. */
  help?: { href: string; label: string };
}

export function ModalityChoice({ action, current, stage, help }: ModalityChoiceProps) {
  const options = [
    { value: "", label: messages.modality.any, checked: !current },
    ...MODALITIES.map((value) => ({ value, label: modalityShortNames[value], checked: value === current })),
  ];
  return (
    <form className="modality-choice" action={action} method="get">
      {stage && <input type="hidden" name="fase" value={stage} />}
      <fieldset className="line">
        <legend>{messages.modality.legend}</legend>
        {options.map((option) => (
          <label key={option.value} className="form-check">
            <input
              className="form-check-input"
              type="radio"
              name="modalita"
              value={option.value}
              defaultChecked={option.checked}
            />
            <span className="form-check-label">{option.label}</span>
          </label>
        ))}
      </fieldset>
      <button className="btn btn-outline-primary btn-sm" type="submit">
        {messages.modality.apply}
      </button>
      {help && (
        <a className="small" href={help.href}>
          {help.label}
        </a>
      )}
    </form>
  );
}
