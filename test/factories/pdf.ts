interface Values {
  title?: string;
  /** Side of a picture, in pixels. */
  picture?: number;
  /** Operators after the text. */
  operators?: string;
  /** Pages, from 1, that have picture and operators. */
  drawnOn?: number[];
}

const written = (text: string) => `(${text.replace(/[\\()]/g, "\\$&")})`;

/** A PDF with these lines on these pages, in Helvetica and Latin-1. */
export function makePdf(
  pages: string[][],
  { title = "", picture = 0, operators = "", drawnOn = [1] }: Values = {},
): Buffer {
  const drawing = picture ? "q 200 0 0 200 50 50 cm /Im0 Do Q" : "";
  const streams = pages.map((lines, index) => {
    const text = `BT /F1 11 Tf 50 780 Td 14 TL ${lines.map((line) => `${written(line)} Tj T*`).join(" ")} ET`;
    return drawnOn.includes(index + 1) ? `${text} ${drawing} ${operators}` : text;
  });
  const pageId = (index: number) => 6 + index * 2;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${pageId(index)} 0 R`).join(" ")}]>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    `<</Title${written(title)}>>`,
    stream(
      "00".repeat(picture * picture),
      `/Type/XObject/Subtype/Image/Width ${picture || 1}/Height ${picture || 1}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/ASCIIHexDecode`,
    ),
    ...streams.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${pageId(index) + 1} 0 R/Resources<</Font<</F1 3 0 R>>/XObject<</Im0 5 0 R>>>>>>`,
      stream(content),
    ]),
  ];
  return assembled(objects);
}

const stream = (content: string, entries = "") =>
  `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`;

/** Objects with the table of where each begins. */
function assembled(objects: string[]): Buffer {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R/Info 4 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + end, "latin1");
}
