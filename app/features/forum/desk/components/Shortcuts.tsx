import { messages } from "../messages";
import { QUEUES } from "../queues";

interface Shortcut {
  key: string;
  label: string;
  /** What the script does: goes to the next or previous row, ticks it, follows a link, puts the cursor into a field. */
  does: "next" | "previous" | "choose" | "follow" | "focus" | "list";
  /** Which link or field. */
  target?: string;
}

const words = messages.shortcuts;
const list: Shortcut = { key: "?", label: words.list, does: "list" };

const SHORTCUTS: Record<"queue" | "thread", readonly Shortcut[]> = {
  queue: [
    list,
    { key: "j", label: words.next, does: "next", target: ".queue tbody th a" },
    { key: "k", label: words.previous, does: "previous", target: ".queue tbody th a" },
    { key: "x", label: words.choose, does: "choose" },
    { key: "a", label: words.assign, does: "focus", target: "#assegna" },
    ...QUEUES.map(
      (queue, index): Shortcut => ({
        key: String(index + 1),
        label: words.queue(messages.queues[queue]),
        does: "follow",
        target: `[data-queue="${index + 1}"]`,
      }),
    ),
  ],
  thread: [
    list,
    { key: "j", label: words.nextPost, does: "next", target: ".post" },
    { key: "k", label: words.previousPost, does: "previous", target: ".post" },
    { key: "r", label: words.reply, does: "focus", target: "#testo" },
    { key: "p", label: words.canned, does: "focus", target: "#pronta" },
    { key: "n", label: words.note, does: "focus", target: "#nota" },
    { key: "a", label: words.assign, does: "focus", target: "#assegna" },
    { key: "c", label: words.back, does: "follow", target: "[data-queue-back]" },
  ],
};

/**
 * The keys of a page, listed by «?» and by a button that only the script shows. The script does what stands here and nothing else; it
 * can be switched off, as single keys must be (WCAG 2.1.4).
 */
export function Shortcuts({ page }: { page: keyof typeof SHORTCUTS }) {
  return (
    <div>
      <button type="button" className="btn btn-outline-primary btn-sm" data-shortcuts-open hidden>
        {words.open} <kbd>?</kbd>
      </button>
      <dialog className="shortcuts" data-shortcuts aria-labelledby="scorciatoie">
        <h2 id="scorciatoie" className="h3">
          {words.title}
        </h2>
        <ul className="list-unstyled">
          {SHORTCUTS[page].map(({ key, label, does, target }) => (
            <li key={key} data-key={key} data-does={does} data-target={target}>
              <kbd>{key}</kbd> {label}
            </li>
          ))}
        </ul>
        <label className="form-check">
          <input className="form-check-input" type="checkbox" data-shortcuts-use defaultChecked />
          <span className="form-check-label">{words.use}</span>
        </label>
        <p className="form-text">{words.useHint}</p>
        <form method="dialog">
          <button type="submit" className="btn btn-primary btn-sm">
            {words.close}
          </button>
        </form>
      </dialog>
    </div>
  );
}
