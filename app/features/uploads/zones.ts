/** A rectangle of a picture, in hundredths of its width and height. */
export interface Zone {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const MOST_ZONES = 6;

/** Names of the fields of one zone, by its number. */
export const zoneFields = (number: number) =>
  ({
    left: `zona-${number}-x`,
    top: `zona-${number}-y`,
    width: `zona-${number}-l`,
    height: `zona-${number}-a`,
  }) as const;

/** The zones of a form; lines left empty are none. Null when one is not within the picture. */
export function readZones(value: (name: string) => unknown): Zone[] | null {
  const zones: Zone[] = [];
  for (let number = 1; number <= MOST_ZONES; number += 1) {
    const names = zoneFields(number);
    const typed = [names.left, names.top, names.width, names.height].map((name) => String(value(name) ?? "").trim());
    if (typed.every((text) => text === "")) continue;
    const [left = -1, top = -1, width = 0, height = 0] = typed.map((text) =>
      Number(text.replace(",", ".") || Number.NaN),
    );
    const isWithin = left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= 100 && top + height <= 100;
    if (!isWithin) return null;
    zones.push({ left, top, width, height });
  }
  return zones;
}

/** Zones as they stand in an address: `10,20,30,5;…`. */
export const zonesParam = (zones: readonly Zone[]) =>
  zones.map(({ left, top, width, height }) => [left, top, width, height].join(",")).join(";");

export function zonesOfParam(text: string): Zone[] | null {
  const parts = text.split(";").map((row) => row.split(","));
  const typed = parts.flatMap((row, index) =>
    Object.values(zoneFields(index + 1)).map((name, place) => [name, row[place]] as const),
  );
  const fields = new Map<string, string | undefined>(typed);
  return readZones((name) => fields.get(name));
}
