import type { UnseenPages } from "~/lib/pdf/read";

const list = new Intl.ListFormat("it", { type: "conjunction" });

/** Whether no page of a file can be read: the whole of it is pictures. */
export const isScan = ({ pages, textless }: UnseenPages): boolean => textless.length === pages;

/** What of a file has to be looked at, a sentence for each kind of page. */
export function unseenSentences(unseen: UnseenPages): string[] {
  if (isScan(unseen)) return [unseen.pages === 1 ? words.scanOfOne : words.scan(unseen.pages)];
  const { textless } = unseen;
  const pictures = unseen.pictures.filter((page) => !textless.includes(page));
  return [
    ...(pictures.length ? [words.pictures(pictures.length, pageList(pictures))] : []),
    ...(textless.length ? [words.textless(textless.length, pageList(textless))] : []),
  ];
}

const words = {
  scanOfOne: "È una scansione: la sua pagina non ha testo che il controllo sa leggere.",
  scan: (pages: number) => `È una scansione: nessuna delle sue ${pages} pagine ha testo che il controllo sa leggere.`,
  pictures: (count: number, pages: string) =>
    count === 1
      ? `La pagina ${pages} ha immagini che il controllo non sa leggere.`
      : `Le pagine ${pages} hanno immagini che il controllo non sa leggere.`,
  textless: (count: number, pages: string) =>
    count === 1
      ? `La pagina ${pages} non ha testo: è una scansione, un disegno o è bianca.`
      : `Le pagine ${pages} non hanno testo: sono scansioni, disegni o pagine bianche.`,
};

/** «1, 3 e 5–9»: three pages or more in a row are told by their ends. */
export function pageList(pages: readonly number[]): string {
  const runs: number[][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run && run.at(-1) === page - 1) run.push(page);
    else runs.push([page]);
  }
  return list.format(runs.flatMap((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.map(String))));
}
