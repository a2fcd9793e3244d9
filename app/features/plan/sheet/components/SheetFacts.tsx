import type { Fact } from "../facts";
import { messages } from "../messages";

/** The answers of a sheet; the same frame as when they are checked, without the links. */
export function SheetFacts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="check-answers">
      {facts
        .filter(({ step, value }) => value !== null || step !== "adeguamento")
        .map(({ step, label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? (step === "note" ? messages.value.none : messages.value.unknown)}</dd>
          </div>
        ))}
    </dl>
  );
}
