import { paths } from "~/lib/paths";
import type { CannedTitle } from "../canned/canned.server";
import { messages } from "../thread/messages";
import type { WrittenForm } from "../write/refused.server";
import type { Place } from "./place.server";
import { ReplyForm } from "./ReplyForm";

interface Props {
  thread: { id: number; slug: string; lastNumber: number };
  place: Place;
  /** Replies that Sogei may choose from. */
  canned: readonly CannedTitle[];
  written: WrittenForm | null;
}

/** At the end of a thread: the form to answer, or a sentence that says why there is none. */
export function ReplyPlace({ thread, place, canned, written }: Props) {
  const words = messages.answer;
  if (place.kind === "form") return <ReplyForm thread={thread} written={written} canned={canned} {...place} />;
  if (place.kind === "closed") return <p className="section note">{words.closed}</p>;
  if (place.kind === "no-voice") return <p className="section note">{words.noVoice}</p>;
  return (
    <p className="section">
      <a className="btn btn-primary" href={paths.signIn(`${paths.thread(thread.id, thread.slug)}#rispondi`)}>
        {words.signIn}
      </a>
    </p>
  );
}
