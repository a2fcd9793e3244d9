import { expect, test } from "vitest";
import { pageList, unseenSentences } from "./unseen-words";

test.each([
  [[4], "4"],
  [[1, 3], "1 e 3"],
  [[1, 2], "1 e 2"],
  [[1, 3, 5, 6, 7, 8], "1, 3 e 5–8"],
])("pages %j are told as «%s»", (pages, told) => expect(pageList(pages)).toBe(told));

test("pictures and pages without text are told apart; a file without any text is a scan", () => {
  expect(unseenSentences({ pages: 5, pictures: [1, 3, 4], textless: [4] })).toEqual([
    "Le pagine 1 e 3 hanno immagini che il controllo non sa leggere.",
    "La pagina 4 non ha testo: è una scansione, un disegno o è bianca.",
  ]);
  expect(unseenSentences({ pages: 2, pictures: [1, 2], textless: [1, 2] })).toEqual([
    "È una scansione: nessuna delle sue 2 pagine ha testo che il controllo sa leggere.",
  ]);
});
