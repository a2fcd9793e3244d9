import sharp, { type Sharp } from "sharp";
import { inTurns } from "~/lib/in-turns";
import type { Refusal } from "./messages";

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

function written(image: Sharp, type: ImageType): Sharp {
  if (type === "image/png") return image.png();
  return type === "image/jpeg" ? image.jpeg({ quality: 88 }) : image.webp({ quality: 88 });
}
