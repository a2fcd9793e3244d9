import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { makePicture, makeReceived, PDF } from "../../../test/factories/files";
import { examine } from "./examine.server";

const look = (name: string, content: Buffer | string) => examine(makeReceived(name, content).path, name);

async function contentOf(name: string, content: Buffer | string): Promise<Buffer> {
  const found = await look(name, content);
  if (typeof found === "string") throw new Error(`refused: ${found}`);
  return found.content;
}

const png = () => makePicture().png().toBuffer();
const jpg = () => makePicture().jpeg().toBuffer();

describe("what is taken", () => {
  test.each([
    ["foto.png", png, "image/png"],
    ["foto.jpg", jpg, "image/jpeg"],
    ["foto.JPEG", jpg, "image/jpeg"],
    ["foto.webp", () => makePicture().webp().toBuffer(), "image/webp"],
    ["verbale.pdf", async () => PDF, "application/pdf"],
    ["nota.txt", async () => "Perché non va? Città di Forlì.", "text/plain"],
    ["nota.txt", async () => Buffer.from("Perch\xe9 non va? Citt\xe0 di Forl\xec.", "latin1"), "text/plain"],
    ["BMW.csv", async () => "BMW;1\r\nGIF89a;2\r\n", "text/csv"],
    ["colori.log", async () => "\x1b[31mERRORE\x1b[0m EC075\n", "text/plain"],
    ["esito.xml", async () => '\ufeff<?xml version="1.0"?>\n<esito codice="EC075">', "application/xml"],
  ])("%s", async (name, content, mediaType) => {
    expect(await look(name, await content())).toMatchObject({ mediaType });
  });

  test("texts and documents are kept byte by byte", async () => {
    expect(await contentOf("verbale.pdf", PDF)).toEqual(PDF);
    const text = Buffer.from("a;\xe8\r\n", "latin1");
    expect(await contentOf("a.csv", text)).toEqual(text);
  });
});

describe("what is refused", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const zip = Buffer.from("PK\u0003\u0004 and the rest");
  test.each([
    ["a drawing that can hold scripts", "foto.svg", async () => svg, "kind"],
    ["a page", "pagina.html", async () => "<p>ciao</p>", "kind"],
    ["a program", "programma.exe", async () => "MZ", "kind"],
    ["a name without extension", "file", async () => "testo", "kind"],
    ["an extension hidden behind another", "foto.png.svg", async () => svg, "kind"],
    ["an inherited property as extension", "x.constructor", async () => "testo", "kind"],
    ["nothing", "vuoto.txt", async () => "", "empty"],
    ["a drawing that calls itself a picture", "foto.png", async () => svg, "mismatch"],
    ["a jpg that calls itself png", "foto.png", jpg, "mismatch"],
    ["a png that calls itself webp", "foto.webp", png, "mismatch"],
    ["a document that calls itself a picture", "foto.jpg", async () => PDF, "mismatch"],
    ["a picture that calls itself a document", "verbale.pdf", png, "mismatch"],
    ["a document behind a page", "verbale.pdf", async () => Buffer.concat([Buffer.from("<html>"), PDF]), "mismatch"],
    [
      "a document with an archive behind it",
      "verbale.pdf",
      async () => Buffer.concat([PDF, Buffer.alloc(2000, "PK")]),
      "pdf",
    ],
    ["a document cut off", "verbale.pdf", async () => PDF.subarray(0, 30), "pdf"],
    ["a picture cut off", "foto.png", async () => (await png()).subarray(0, 90), "image"],
    ["a picture that moves", "foto.webp", moving, "animated"],
    ["a picture in a text", "nota.txt", png, "text"],
    ["a document in a text", "nota.txt", async () => PDF, "text"],
    ["an archive in a table", "dati.csv", async () => zip, "text"],
    ["a text with NUL", "nota.txt", async () => "a\0b", "text"],
    ["UTF-16", "nota.txt", async () => Buffer.from("\ufeffciao", "utf16le"), "text"],
    [
      "bytes without sense",
      "nota.txt",
      async () => Buffer.from(Array.from({ length: 90 }, (_, i) => 0x80 + i)),
      "text",
    ],
    ["a table that calls itself XML", "esito.xml", async () => "a;b", "xml"],
  ])("%s", async (_what, name, content, reason) => {
    expect(await look(name, await content())).toBe(reason);
  });

  test("a picture of a few kilobytes that would fill the memory", async () => {
    const content = bomb(30_000, 30_000);
    expect(content.length).toBeLessThan(5 * 1024 * 1024);
    expect(await look("foto.png", content)).toBe("pixels");
  });
});

describe("a picture is written anew", () => {
  test("without the place, the camera, the profile and the comments it came with", async () => {
    const exif = {
      IFD0: { Make: "Fotocamera", Artist: "Olga Operosi" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "45/1 28/1 0/1" },
    };
    const before = await makePicture().withExif(exif).withIccProfile("p3").jpeg().toBuffer();
    expect(await sharp(before).metadata()).toMatchObject({ exif: expect.any(Buffer), icc: expect.any(Buffer) });
    expect(before.toString("latin1")).toContain("Olga Operosi");

    const after = await contentOf("foto.jpg", before);
    const { exif: left, icc, xmp, iptc } = await sharp(after).metadata();
    expect([left, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(after.toString("latin1")).not.toMatch(/Olga|Fotocamera|Exif/);
  });

  test("upright, as its camera said it was held", async () => {
    const before = await makePicture(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const after = sharp(await contentOf("foto.jpg", before));
    expect(await after.metadata()).toMatchObject({ width: 20, height: 40 });
    // Turned to the right, what was on the left stands on top.
    const { data } = await after.raw().toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(200);
    expect(data[2]).toBeLessThan(60);
  });

  test.each(["png", "jpg"])("without what was hidden behind it (%s)", async (extension) => {
    const hidden = "<script>alert(1)</script>PK\u0003\u0004";
    const before = Buffer.concat([extension === "png" ? await png() : await jpg(), Buffer.from(hidden)]);
    const after = await contentOf(`foto.${extension}`, before);
    expect(after.toString("latin1")).not.toMatch(/script|PK/);
  });
});

async function moving(): Promise<Buffer> {
  const frames = Buffer.concat([Buffer.alloc(300, 0), Buffer.alloc(300, 255)]);
  return sharp(frames, { raw: { width: 10, height: 20, channels: 3, pageHeight: 10 } })
    .webp({ loop: 0 })
    .toBuffer();
}

/** A PNG of one colour, as large as its head says. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const lines = deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))), { level: 9 });
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", lines), chunk("IEND", Buffer.alloc(0))]);
}

function crc(bytes: Buffer): number {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}
