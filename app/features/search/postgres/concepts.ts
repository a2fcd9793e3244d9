import type { AskedQuery, AskedWord } from "../text/query";
import { findSynonyms } from "../text/synonyms";
import { HARDLY_KNOWN, type KnownWord, type LookedUp } from "./known-words";
import { nearest } from "./spelling";

/** A way in which a text may say something: a tsquery, how many sections hold it, how much it counts. */
export interface Alternative {
  query: string;
  stems: string[];
  documents: number;
  weight: number;
  /** Lexemes of which any will do; a phrase is one. */
  choices: number;
  /** Several words that must stand together. */
  phrase: boolean;
}

/** What one word of the query looks for. */
export interface Concept {
  alternatives: Alternative[];
  /** Sections with any of them, at most. */
  documents: number;
  /** What finding it is worth at most. */
  worth: number;
}

export interface Concepts {
  concepts: Concept[];
  /** Words of the query that are in no text, with the likeliest that is. */
  changes: Map<string, string>;
  /** Rows that there are. */
  sections: number;
}

const COMPLETION = 0.7;
const RARE_SLIP = 0.5;
const LIGHT = 0.3;

/** Turns the words of a query into what is looked for, given what the texts know of them, of their variants and of synonyms. */
export function makeConcepts(asked: AskedQuery, known: Map<string, LookedUp>, total: number): Concepts {
  const changes = new Map<string, string>();
  const found = asked.words.map((word) => understand(word, known, changes));
  const expressions = findSynonyms(asked.words.map(({ form }) => form));
  const concepts: Concept[] = [];
  for (const [index, word] of asked.words.entries()) {
    const own = found[index] ?? [];
    const worth = rarity(own[0]?.documents ?? 0, total);
    const synonyms = expressions
      .filter(({ start, length }) => start <= index && index < start + length)
      .flatMap((expression) => expression.synonyms)
      .flatMap((synonym) => translate(synonym.words, synonym.weight, known));
    const alternatives = merge([...own, ...synonyms]).filter((alternative) => alternative.documents > 0);
    if (!alternatives.length) continue;
    const scale = word.light ? LIGHT : 1;
    const weighted = alternatives.map((alternative) => {
      const idf = rarity(alternative.documents, total);
      return { ...alternative, weight: alternative.weight * scale * (own[0]?.documents ? Math.min(idf, worth) : idf) };
    });
    const documents = alternatives.reduce((sum, alternative) => sum + alternative.documents, 0);
    concepts.push({ alternatives: weighted, documents, worth: Math.max(...weighted.map(({ weight }) => weight)) });
  }
  return { concepts, changes, sections: total };
}

/** Inverse document frequency: what is in half of the texts is worth little, what is in few a lot. */
const rarity = (documents: number, total: number): number =>
  Math.log(1 + (Math.max(total, documents) - documents + 0.5) / (documents + 0.5));

/** The word itself, its completions while it is typed, its variants; if none is in a text, a change is noted. */
function understand(asked: AskedWord, known: Map<string, LookedUp>, changes: Map<string, string>): Alternative[] {
  const word = known.get(asked.word);
  if (!word) return [];
  const found: Alternative[] = [];
  // «cert» while one types isn't yet «certe», though the stem is the same.
  if (word.stemDocuments) found.push(stem(word, word.documents || !word.completions.length ? 1 : COMPLETION));
  const longer = word.completions.filter((completion) => completion.stem !== word.stem);
  found.push(...longer.map((completion) => stem(completion, COMPLETION)));
  const variants = asked.variants
    .flatMap((variant) => known.get(variant) ?? [])
    .filter((variant) => variant.stemDocuments);
  if (!word.stemDocuments) found.push(...variants.map((variant) => stem(variant, 1)));
  const better = asked.spelled ? nearest(asked.word, word.alike) : undefined;
  if (better && !found.length) {
    changes.set(asked.word, better.word);
    return [];
  }
  // A mistake may have got into a text too: what is written right is looked for beside it.
  const right = asked.spelled && word.documents <= HARDLY_KNOWN ? nearest(asked.word, word.alike, 1) : undefined;
  if (right && right.stem !== word.stem && right.documents >= 10 * Math.max(1, word.documents))
    found.push(stem(right, RARE_SLIP));
  return found;
}

function stem(known: Pick<KnownWord, "stem" | "stemDocuments">, weight: number): Alternative {
  return {
    query: quote(known.stem),
    stems: [known.stem],
    documents: known.stemDocuments,
    weight,
    choices: 1,
    phrase: false,
  };
}

function translate(words: string[], weight: number, known: Map<string, LookedUp>): Alternative[] {
  const parts = words.map((word) => known.get(word));
  if (!parts.every((part): part is LookedUp => Boolean(part?.stemDocuments))) return [];
  const documents = Math.min(...parts.map((part) => part.stemDocuments));
  const query = parts.map((part) => quote(part.stem)).join(" <-> ");
  return [{ query, stems: parts.map((part) => part.stem), documents, weight, choices: 1, phrase: parts.length > 1 }];
}

/** Each lexeme once, where it counts most; those that count the same become one tsquery. */
function merge(alternatives: Alternative[]): Alternative[] {
  const best = new Map<string, Alternative>();
  for (const alternative of alternatives) {
    if (alternative.weight > (best.get(alternative.query)?.weight ?? 0)) best.set(alternative.query, alternative);
  }
  const merged = new Map<string, Alternative>();
  for (const alternative of best.values()) {
    const key = alternative.phrase ? alternative.query : String(alternative.weight);
    const other = merged.get(key);
    if (!other) merged.set(key, alternative);
    else {
      const query = `${other.query} | ${alternative.query}`;
      const documents = other.documents + alternative.documents;
      const stems = [...other.stems, ...alternative.stems];
      merged.set(key, { ...other, query, stems, documents, choices: other.choices + 1 });
    }
  }
  return [...merged.values()];
}

/** A lexeme as a tsquery reads it. */
const quote = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, "$&$&")}'`;
