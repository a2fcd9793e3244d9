import type { Why } from "../engine";
import { messages } from "../messages";

const words = messages.whyParts;
const number = new Intl.NumberFormat("it-IT", { maximumFractionDigits: 2, minimumFractionDigits: 2 });
const percent = new Intl.NumberFormat("it-IT", { style: "percent" });
const share = new Intl.NumberFormat("it-IT", { style: "percent", signDisplay: "exceptZero", maximumFractionDigits: 1 });

/** What the place of a result is made of, for staff. */
export function WhyResult({ why }: { why: Why }) {
  const parts = [
    `${words.text} ${number.format(why.text)}`,
    `${words.covered} ${percent.format(why.covered)}`,
    `${words.standing} ×${number.format(why.standing)}`,
    ...(["stage", "modality", "fresh", "helpful"] as const).map((part) => `${words[part]} ${share.format(why[part])}`),
  ];
  return (
    <details className="why">
      <summary>{messages.why}</summary>
      <p className="note">{parts.join(" · ")}</p>
    </details>
  );
}
