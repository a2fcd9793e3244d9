import { signature } from "~/lib/crypto.server";
import type { FormValues } from "~/lib/http/form.server";
import { inspectLong } from "../files/inspect-long";
import { isImage, type KeptFile, textOf } from "../files/read.server";
import type { Finding } from "../finding";
import { inspect, isSure } from "../inspect";
import { maskFindings } from "../mask";
import { messages } from "../messages";
import { type Declared, decide } from "./decide";
import { findUnknown, type KnownContacts, once } from "./known";
import { type Found, PersonalDataFound, type Warning } from "./warning";

export interface Publication {
  /** Each text by the name of its field. */
  texts: Record<string, string>;
  files: readonly KeptFile[];
  /** The whole form, with what its writer has decided. */
  form: FormValues;
  canReserve: boolean;
  /** What institutions publish may be written. */
  known?: KnownContacts;
}

export interface Checked {
  texts: Record<string, string>;
  /** Names of files that had to be masked, by id. */
  names: Record<string, string>;
  /** Ids of the files everybody may see; pictures are never among them. */
  files: string[];
  /** The writer chose to keep the thread among few. */
  isReserved: boolean;
  /** To be recorded with what is published. */
  declared: Declared | null;
}

interface Inspected {
  where: string;
  text: string;
  findings: Finding[];
}

/**
 * What a text and its files may be published as, after their writer's decision. Throws `PersonalDataFound` until there is one that
 * fits what was found.
 */
export async function checkPublication({ texts, files, form, canReserve, known }: Publication): Promise<Checked> {
  const asked = once(known);
  const fields = await Promise.all(
    Object.entries(texts).map(async ([name, text]) => {
      return { name, text, findings: await findUnknown((context) => inspect(text, context), asked) };
    }),
  );
  const inFiles = await Promise.all(files.map((file) => inspectFile(file, asked)));
  const everything: Inspected[] = [
    ...fields.map(({ name, text, findings }) => ({
      where: messages.fields[name.replace(/\d+/, "n")] ?? name,
      text,
      findings,
    })),
    ...inFiles.flatMap(({ places }) => places),
  ];
  const decision = decide(form, warningOf(everything, inFiles, canReserve));
  if ("refused" in decision) throw new PersonalDataFound(decision.warning, decision.refused);
  const { choice, declared } = decision;
  const masks = choice === "maschera";
  const isFree = ({ content, isUnread }: InspectedFile) =>
    !isUnread && (choice === "falso-allarme" || !content.some(isSure));
  return {
    texts: Object.fromEntries(
      fields.map(({ name, text, findings }) => [name, masks ? maskFindings(text, findings) : text]),
    ),
    names: masks
      ? Object.fromEntries(
          inFiles.flatMap(({ id, name, ofName }) => (ofName.length ? [[id, maskFindings(name, ofName)]] : [])),
        )
      : {},
    files: choice === "riservata" ? [] : inFiles.filter(isFree).map(({ id }) => id),
    isReserved: choice === "riservata",
    declared,
  };
}

interface InspectedFile {
  id: string;
  name: string;
  ofName: Finding[];
  content: Finding[];
  /** A person may see more in it than we: a picture, a PDF that can't be read. */
  isUnread: boolean;
  places: Inspected[];
}

async function inspectFile(file: KeptFile, known?: KnownContacts): Promise<InspectedFile> {
  const { id, name } = file;
  const ofName = await findUnknown((context) => inspect(name, context), known);
  const text = isImage(file) ? null : await textOf(file);
  const content = text === null ? [] : await findUnknown((context) => inspectLong(text, context), known);
  const places = [
    { where: messages.fileName, text: name, findings: ofName },
    { where: messages.file(maskFindings(name, ofName)), text: text ?? "", findings: content },
  ];
  return { id, name, ofName, content, isUnread: text === null, places };
}

const MOST_SHOWN = 20;

function warningOf(everything: Inspected[], files: InspectedFile[], canReserve: boolean): Warning | null {
  const found = everything.flatMap(({ where, text, findings }) =>
    findings.map((finding) => told(where, text, finding)),
  );
  if (!found.length) return null;
  return {
    found: found.slice(0, MOST_SHOWN),
    more: Math.max(0, found.length - MOST_SHOWN),
    isSoft: found.every(({ certainty }) => certainty === "hint"),
    isInFile: files.some(({ content }) => content.length > 0),
    canReserve,
    mark: markOf(everything),
  };
}

function told(where: string, text: string, { kind, certainty, start, masked }: Finding): Found {
  return { where, line: text.slice(0, start).split("\n").length, kind, certainty, masked };
}

/** A keyed mark of all that was found: it says nothing of it, and is another one as soon as anything else is found. */
function markOf(everything: Inspected[]): string {
  const found = everything.flatMap(({ where, text, findings }) =>
    findings.map(({ kind, start, end }) => [where, kind, text.slice(start, end)]),
  );
  return signature("guard findings", JSON.stringify(found));
}
