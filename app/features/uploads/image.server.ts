import sharp, { type Sharp } from "sharp";
import { inTurns } from "~/lib/in-turns";
import type { Refusal } from "./messages";
import type { Zone } from "./zones";

const MOST_PIXELS = 40_000_000;
const LONGEST_SECONDS = 20;
/** Each may hold some hundred megabytes while it is decoded. */
const AT_ONCE = 2;

export type ImageType = "image/png" | "image/jpeg" | "image/webp";

const inTurn = inTurns(AT_ONCE);

sharp.cache(false);
sharp.concurrency(1);

/**
 * The same picture written anew: whatever else the file held (place and date of the shot, a second file behind the first) is not
 * carried over. Turned as its camera said. Gives the reason when it cannot be taken.
 */
export function reencoded(path: string, type: ImageType): Promise<Buffer | Refusal> {
  return inTurn(async () => {
    try {
      const image = sharp(path, { limitInputPixels: MOST_PIXELS, failOn: "error" });
      const { pages = 1 } = await image.metadata();
      if (pages > 1) return "animated";
      return await written(image.autoOrient(), type).timeout({ seconds: LONGEST_SECONDS }).toBuffer();
    } catch (error) {
      return /pixel limit/i.test(String(error)) ? "pixels" : "image";
    }
  });
}

/** The picture with black rectangles burned in, rounded outwards to whole pixels. */
export function blackedOut(content: Buffer, mediaType: string, zones: readonly Zone[]): Promise<Buffer> {
  return inTurn(async () => {
    const image = sharp(content, { limitInputPixels: MOST_PIXELS, failOn: "error" });
    const { width = 1, height = 1 } = await image.metadata();
    const black = zones.map((zone) => rectangle(zone, width, height));
    return written(image.composite(black), mediaType as ImageType)
      .timeout({ seconds: LONGEST_SECONDS })
      .toBuffer();
  });
}

function rectangle(zone: Zone, width: number, height: number) {
  const left = Math.floor((zone.left / 100) * width);
  const top = Math.floor((zone.top / 100) * height);
  const right = Math.min(width, Math.ceil(((zone.left + zone.width) / 100) * width));
  const bottom = Math.min(height, Math.ceil(((zone.top + zone.height) / 100) * height));
  const size = { width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
  return { input: { create: { ...size, channels: 3 as const, background: "black" } }, left, top };
}

function written(image: Sharp, type: ImageType): Sharp {
  if (type === "image/png") return image.png();
  return type === "image/jpeg" ? image.jpeg({ quality: 88 }) : image.webp({ quality: 88 });
}
