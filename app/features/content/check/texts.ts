import type { SourceFile } from "../files.server";
import { unexplainedAcronyms } from "./acronyms";
import { GLOSSARY, glossaryFaults, termsOf } from "./glossary";
import { alikeTexts } from "./likeness";
import { LEAST_GULPEASE, readability } from "./readability";

/** How a page reads. */
export interface PageReading {
  file: string;
  gulpease: number | null;
  longSentences: string[];
}

export interface TextsCheck {
  faults: string[];
  readings: PageReading[];
}

/** Kinds that people read to learn something: their words are explained, and no two of them are the same text. */
const READ_TO_LEARN = ["guide", "faq", "code", "video"];

/** Says which texts are hard to read, unexplained or copies of another. */
export function checkTexts(files: SourceFile[]): TextsCheck {
  const readings = files.map(({ file, body }) => ({ file, ...readability(body) }));
  const faults = readings
    .filter(({ gulpease }) => gulpease !== null && gulpease < LEAST_GULPEASE)
    .map(({ file, gulpease }) => `${file}: Gulpease index ${gulpease}, at least ${LEAST_GULPEASE} is asked`);
  const terms = termsOf(files.find(({ slug }) => slug === GLOSSARY)?.body ?? "");
  const lessons = files.filter(({ kind }) => READ_TO_LEARN.includes(kind));
  for (const { file, slug, body } of lessons) {
    for (const acronym of unexplainedAcronyms(body))
      faults.push(`${file}: ${acronym} is not explained at its first use`);
    if (slug === GLOSSARY) continue;
    faults.push(...glossaryFaults(body, terms).map((fault) => `${file}: ${fault}`));
  }
  for (const { one, other, share } of alikeTexts(lessons.map(({ file, body }) => ({ name: file, body })))) {
    faults.push(`${one}: ${Math.round(share * 100)}% of its five-word runs are those of ${other}`);
  }
  return { faults, readings };
}
