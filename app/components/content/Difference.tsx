import type { Line } from "~/lib/difference";
import { messages } from "../messages";

const SIGNS = { same: "", added: "+", removed: "−" };

/** Lines taken out and put in, with signs and words; `null` stands for lines left out. */
export function Difference({ lines }: { lines: readonly (Line | null)[] }) {
  return (
    <div className="difference">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rendered difference never changes its order
        <DifferenceLine key={index} line={line} />
      ))}
    </div>
  );
}

function DifferenceLine({ line }: { line: Line | null }) {
  if (!line) return <p className="note">[…]</p>;
  const { kind, text } = line;
  return (
    <p className={kind === "same" ? undefined : kind} data-sign={SIGNS[kind]}>
      {kind !== "same" && <span className="visually-hidden">{messages.difference[kind]}</span>}
      {text || "\u00a0"}
    </p>
  );
}
