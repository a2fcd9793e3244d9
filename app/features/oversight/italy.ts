import map from "@svg-maps/italy";

/** ISTAT codes of the regions by their name in the map. */
const CODES: Record<string, string> = {
  piedmont: "01",
  "aosta-valley": "02",
  lombardy: "03",
  "trentino-south-tyrol": "04",
  veneto: "05",
  "friuli-venezia-giulia": "06",
  liguria: "07",
  "emilia-romagna": "08",
  tuscany: "09",
  umbria: "10",
  marche: "11",
  lazio: "12",
  abruzzo: "13",
  molise: "14",
  campania: "15",
  apulia: "16",
  basilicata: "17",
  calabria: "18",
  sicily: "19",
  sardinia: "20",
};

/** Borders are drawn on a grid of this many units (the map is 610 wide): a third of the bytes, and neighbours still meet. */
const GRID = 2;

export const VIEW_BOX = map.viewBox;

/** Outlines of the regions by ISTAT code. */
export const OUTLINES: ReadonlyMap<string, string> = new Map(
  map.locations.map(({ id, path }) => [CODES[id] ?? id, onGrid(path)]),
);

/** The map's paths are chains of relative points, `m x,y dx,dy … z`, one for each island. */
function onGrid(path: string): string {
  let [x, y] = [0, 0];
  return path
    .split(/(?=m)/)
    .map((part) => {
      const numbers = (part.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
      const points: [number, number][] = [];
      const start = [x, y];
      for (let index = 0; index + 1 < numbers.length; index += 2) {
        x += numbers[index] ?? 0;
        y += numbers[index + 1] ?? 0;
        if (index === 0) [start[0], start[1]] = [x, y];
        const point: [number, number] = [Math.round(x / GRID) * GRID, Math.round(y / GRID) * GRID];
        const last = points.at(-1);
        if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
      }
      [x, y] = [start[0] ?? 0, start[1] ?? 0];
      return points.length < 4 ? "" : relative(points);
    })
    .join("");
}

function relative(points: [number, number][]): string {
  const [first = [0, 0], ...rest] = points;
  let [x, y] = first;
  const steps = rest.map(([toX, toY]) => {
    const step = `${toX - x} ${toY - y}`;
    [x, y] = [toX, toY];
    return step;
  });
  return `M${first[0]} ${first[1]}l${steps.join(" ").replaceAll(" -", "-")}z`;
}
