import { type Choice, withChoice } from "~/lib/choice";
import { paths } from "~/lib/paths";
import { messages } from "./messages";
import type { PublicThread } from "./public-thread.server";

/** Under a question, the discussion it was made from; nothing once that is not everybody's to read. */
export function FromThread({ thread, choice }: { thread: PublicThread | null; choice: Choice }) {
  if (!thread) return null;
  return (
    <p>
      {messages.from} <a href={withChoice(paths.thread(thread.id, thread.slug), choice)}>{thread.title}</a>
    </p>
  );
}
