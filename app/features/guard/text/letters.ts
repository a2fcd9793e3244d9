/** Letters of the Cyrillic and Greek alphabets, and some Latin ones, that look like plain Latin letters. */
const LOOKALIKES: Record<string, string> = Object.fromEntries(
  [
    ["АВЕЅZІЈКМНОРСТУХҮԌԚԜЅԛԝ", "ABESZIJKMHOPCTYXYGQWSqw"],
    ["авеѕіјкмнорстухүһӏԁԍɡ", "abesijkmhopctyxyhldgg"],
    ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺ", "ABEZHIKMNOPTYXCM"],
    ["αβεικνορτυχϲϳ", "abeikvoptuxcj"],
    ["ıȷℓɑᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢꜱꜰ", "ijlaABCDEGHIJKLMNOPRTUVWYZSF"],
    ["‐‑‒–—―−⁃﹣－·•∙⋅․。｡‧⁄∕", "----------........//"],
  ].flatMap(([from, to]) =>
    [...(from as string)].map((letter, index) => [letter, [...(to as string)][index] as string]),
  ),
);

const UNSEEN = /\p{Cf}|\p{Mn}|\p{Me}|[\u115f\u1160\u3164\uffa0]/u;
const MARKS = /[\p{Mn}\p{Me}]/gu;

/** Marks that take no room on the page: zero-width characters, soft hyphens, directions, accents that stand alone. */
export function isUnseen(character: string): boolean {
  return character > "\u007f" && UNSEEN.test(character);
}

/** A character as the plain ones it looks like: «Ａ», «А» (Cyrillic), «𝐀» and «Á» are all «A». */
export function plainLetters(character: string): string {
  if (character <= "\u007f") return character;
  if (/\s/u.test(character) || character === "\u2800") return " ";
  const simple = character.normalize("NFKD").replace(MARKS, "");
  return LOOKALIKES[simple] ?? (simple || character);
}
