import type { SearchHit } from "./engine";
import { searchEngine } from "./engine.server";
import { kindNames } from "./labels";

const MOST = 5;
const SHORTEST = 8;

/** Pages that may answer a question before it is asked: threads, questions, guides and codes, the code it names first. */
export async function answersFor(title: string) {
  const text = title.trim();
  if (text.length < SHORTEST) return [];
  const { exact, hits } = await searchEngine().search({
    text,
    kinds: ["thread", "faq", "guide", "code"],
    page: 1,
    pageSize: MOST,
  });
  return [...(exact ? [exact] : []), ...hits].slice(0, MOST).map(answerOf);
}

function answerOf({ kind, title, heading, url }: SearchHit) {
  return { kind: kindNames[kind], title: heading ? `${title} › ${heading}` : title, url };
}
