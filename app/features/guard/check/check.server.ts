import { signature } from "~/lib/crypto.server";
import type { FormValues } from "~/lib/http/form.server";
import type { UnseenPages } from "~/lib/pdf/read";
import { inspectLong } from "../files/inspect-long";
import { type FileReading, isImage, type KeptFile, readingOf, textOf } from "../files/read.server";
import type { Finding } from "../finding";
import { inspect, isSure } from "../inspect";
import { maskFindings } from "../mask";
import { messages } from "../messages";
import { type Declared, decide } from "./decide";
import { findUnknown, type KnownContacts, once } from "./known";
import { isSameUnseen, type Looked, toLookAt } from "./pictures.server";
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
  /**
   * Files whose pictures somebody has looked at before, by id. Where it is given the writer is asked about the others; without it a file with
   * pictures is not everybody's.
   */
  looked?: ReadonlyMap<string, UnseenPages>;
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
  /** Files of which the writer has just said that they have looked at the pictures. */
  looked: Looked[];
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
export async function checkPublication({
  texts,
  files,
  form,
  canReserve,
  known,
  looked,
}: Publication): Promise<Checked> {
  const asked = once(known);
  const fields = await Promise.all(
    Object.entries(texts).map(async ([name, text]) => {
      return { name, text, findings: await findUnknown((context) => inspect(text, context), asked) };
    }),
  );
  const inFiles = await Promise.all(files.map((file) => inspectFile(file, asked, looked)));
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
    looked: inFiles.flatMap(({ id, unseen }) => (unseen ? [{ id, unseen }] : [])),
  };
}

interface InspectedFile {
  id: string;
  name: string;
  /** The name without what was found in it. */
  shownName: string;
  sha256: string;
  ofName: Finding[];
  content: Finding[];
  /** A person may see more in it than we: a picture, a PDF that can't be read. */
  isUnread: boolean;
  /** Its pictures, where their writer may and has to look at them. */
  unseen: UnseenPages | null;
  places: Inspected[];
}

async function inspectFile(
  file: KeptFile,
  known: KnownContacts | undefined,
  looked: Publication["looked"],
): Promise<InspectedFile> {
  const { id, name, sha256 } = file;
  const ofName = await findUnknown((context) => inspect(name, context), known);
  const reading = await readFor(file, looked);
  const { text, unseen } = reading ?? { text: "", unseen: null };
  const content = await findUnknown((context) => inspectLong(text, context), known);
  const shownName = maskFindings(name, ofName);
  const places = [
    { where: messages.fileName, text: name, findings: ofName },
    { where: messages.file(shownName), text, findings: content },
  ];
  return { id, name, shownName, sha256, ofName, content, isUnread: !reading, unseen, places };
}

/** What can be read in a file with what is still to be looked at; null when it can't be anybody's. */
async function readFor(file: KeptFile, looked: Publication["looked"]): Promise<FileReading | null> {
  if (isImage(file)) return null;
  if (!looked) {
    const text = await textOf(file);
    return text === null ? null : { text, unseen: null };
  }
  const reading = await readingOf(file);
  const isLooked = reading && isSameUnseen(looked.get(file.id), reading.unseen);
  return isLooked ? { ...reading, unseen: null } : reading;
}

const MOST_SHOWN = 20;

function warningOf(everything: Inspected[], files: InspectedFile[], canReserve: boolean): Warning | null {
  const found = everything.flatMap(({ where, text, findings }) =>
    findings.map((finding) => told(where, text, finding)),
  );
  const pictures = toLookAt(files);
  if (!found.length && !pictures) return null;
  return {
    found: found.slice(0, MOST_SHOWN),
    more: Math.max(0, found.length - MOST_SHOWN),
    isSoft: found.every(({ certainty }) => certainty === "hint"),
    isInFile: files.some(({ content }) => content.length > 0),
    canReserve,
    mark: markOf(everything),
    toLookAt: pictures,
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
