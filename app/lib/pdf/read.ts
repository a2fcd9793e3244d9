import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { isText } from "./glyphs";
import { fillNode20 } from "./node20";
import { PAGES_BEGIN } from "./pages";
import { PdfUnread } from "./unread";

/** Pages of a PDF on which a person sees more than we; they count from 1. */
export interface UnseenPages {
  /** How many there are of all. */
  pages: number;
  /** With a picture large enough to be a photograph or a scan. */
  pictures: number[];
  /** Without any text: scans, drawings, blank ones. */
  textless: number[];
}

export interface PdfReading {
  text: string;
  unseen: UnseenPages;
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document["getPage"]>>;

const LONGEST = { pages: 200, characters: 1_000_000 };
/** Logos and lines are smaller; what is larger may be the photograph of a document. */
const MOST_PIXELS = 300 * 300;

/**
 * All the text of a PDF: pages, notes, fields and what it says about itself. Pages that a person sees more on than we are named, or
 * end it where `takesPictures` is false: going through a long scan costs seconds.
 * @throws PdfUnread when it can't be gone through to its end
 */
export async function readPdf(content: Uint8Array, takesPictures: boolean): Promise<PdfReading> {
  const document = await open(content);
  if (document.numPages > LONGEST.pages) throw new PdfUnread("long");
  if (await document.getAttachments()) throw new PdfUnread("files");
  const unseen: UnseenPages = { pages: document.numPages, pictures: [], textless: [] };
  const parts = [(await about(document)).replaceAll(PAGES_BEGIN, " ") + PAGES_BEGIN];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { text, isTextless } = await pageText(page);
    parts.push(text);
    if (isTextless) unseen.textless.push(number);
    if (await hasPictures(page)) unseen.pictures.push(number);
    if (!takesPictures && seesMore(unseen)) throw new PdfUnread("pictures");
    page.cleanup();
  }
  const text = parts.join("\n\n");
  if (text.length > LONGEST.characters) throw new PdfUnread("long");
  if (!isText(text)) throw new PdfUnread("glyphs");
  return { text, unseen };
}

const seesMore = ({ pictures, textless }: UnseenPages) => pictures.length + textless.length > 0;

async function open(content: Uint8Array): Promise<Document> {
  fillNode20();
  try {
    return await getDocumentProxy(content, { isEvalSupported: false, stopAtErrors: true, verbosity: 0 });
  } catch (error) {
    throw new PdfUnread(error instanceof Error && error.name === "PasswordException" ? "locked" : "broken");
  }
}

/** Title, author and the like: programs write the name of whoever made it. */
async function about(document: Document): Promise<string> {
  const { info, metadata } = await document.getMetadata();
  const words = Object.values(info as Record<string, unknown>).filter((each) => typeof each === "string");
  return [...words, metadata?.getRaw() ?? ""].join("\n");
}

async function pageText(page: Page): Promise<{ text: string; isTextless: boolean }> {
  const { items } = await page.getTextContent();
  const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
  const notes = await page.getAnnotations();
  const written = notes.flatMap((note) => [note.contentsObj?.str, note.fieldValue, note.titleObj?.str, note.url]);
  const whole = [text, ...written.flat().filter((each) => typeof each === "string")].join("\n");
  return { text: whole, isTextless: !text.trim() };
}

/** Whether a page shows enough of pictures to be a photograph or a scan, in one piece or in strips. */
async function hasPictures(page: Page): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const count = (operation: number) => fnArray.filter((each) => each === operation).length;
  // A fault halfway is told by nobody: what comes after it is not in the list.
  if (count(OPS.beginText) !== count(OPS.endText)) throw new PdfUnread("broken");
  const drawn = new Set(Object.entries(OPS).flatMap(([name, operation]) => (name.includes("Image") ? operation : [])));
  const pixels = argsArray.map((args, index) => (drawn.has(fnArray[index] as number) ? area(args) : 0));
  return pixels.reduce((sum, each) => sum + each, 0) >= MOST_PIXELS;
}

/** Of what is drawn: its size stands beside its name or in it; where it does not, it counts as large. */
function area([first, ...rest]: unknown[]): number {
  const { width, height } = (typeof first === "object" && first ? first : {}) as { width?: number; height?: number };
  const [beside, below] = rest.filter((each) => typeof each === "number");
  return (width ?? beside ?? MOST_PIXELS) * (height ?? below ?? 1);
}
