import { createRequire } from "node:module";
import type { View } from "./counts";

/** A shape of the map: what it stands for (codes of regions, plate letters of provinces) and its outline. */
export interface Shape {
  codes: string[];
  outline: string;
}

interface Drawing {
  width: number;
  height: number;
  paths: Record<string, { path: string }>;
}

/** Drawings of jvectormap (Natural Earth, Mercator), of regions and of provinces in the same frame. */
const drawing = createRequire(import.meta.url);

/** ISTAT codes of regions by the ISO 3166-2 code of the drawing. */
const REGIONS: Record<string, string> = {
  "IT-21": "01",
  "IT-23": "02",
  "IT-25": "03",
  "IT-32": "04",
  "IT-34": "05",
  "IT-36": "06",
  "IT-42": "07",
  "IT-45": "08",
  "IT-52": "09",
  "IT-55": "10",
  "IT-57": "11",
  "IT-62": "12",
  "IT-65": "13",
  "IT-67": "14",
  "IT-72": "15",
  "IT-75": "16",
  "IT-77": "17",
  "IT-78": "18",
  "IT-82": "19",
  "IT-88": "20",
};

/**
 * The drawing has the eight provinces Sardinia had until 2016, of which it now has five. Cagliari and Sud Sardegna, whose border of
 * today it does not know, are one shape: the same Prefettura watches both.
 */
const SARDINIA: Record<string, string[]> = {
  OT: ["SS"],
  OG: ["NU"],
  CI: ["CA", "SU"],
  VS: ["CA", "SU"],
  CA: ["CA", "SU"],
};

/** Borders stand on a grid of so many units (Italy is 900 wide, some 400 pixels on a screen): few bytes, and neighbours still meet. */
const GRID: Record<View, number> = { regioni: 2, province: 4 };

const shapes = new Map<View, Shape[]>();
const read = (name: string): Drawing => drawing(`jvectormap-content/${name}`) as Drawing;

export const VIEW_BOX = "0 0 900 1172";

/** The shapes of a view, made once a process. */
export function shapesOf(view: View): Shape[] {
  const made =
    shapes.get(view) ??
    (view === "regioni"
      ? shapesFrom(read("it_regions-merc.js"), GRID.regioni, (code) => [REGIONS[code] ?? code])
      : shapesFrom(read("it-merc.js"), GRID.province, (code) => SARDINIA[code.slice(3)] ?? [code.slice(3)]));
  shapes.set(view, made);
  return made;
}

function shapesFrom({ paths }: Drawing, grid: number, codesOf: (code: string) => string[]): Shape[] {
  const found = new Map<string, Shape>();
  for (const [code, { path }] of Object.entries(paths)) {
    const codes = codesOf(code);
    const key = codes.join(" ");
    const outline = (found.get(key)?.outline ?? "") + onGrid(path, grid);
    found.set(key, { codes, outline });
  }
  return [...found.values()];
}

/** The drawing's paths are chains `Mx,yldx,dy…Z`, one for each piece of land; those smaller than the grid are left out. */
function onGrid(path: string, grid: number): string {
  return path
    .split("Z")
    .map((piece) => {
      let [x, y] = [0, 0];
      const points: [number, number][] = [];
      for (const [, move, dx, dy] of piece.matchAll(/([Ml])(-?[\d.]+),(-?[\d.]+)/g)) {
        [x, y] = move === "M" ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)];
        const point: [number, number] = [Math.round(x / grid) * grid, Math.round(y / grid) * grid];
        const last = points.at(-1);
        if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
      }
      return points.length > 3 ? chain(points) : "";
    })
    .join("");
}

/** `M420 10l-6 2…z`: relative whole numbers, a space only where a sign does not part them. */
function chain([first, ...rest]: [number, number][]): string {
  if (!first) return "";
  let [x, y] = first;
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${nextX - x}${nextY - y < 0 ? "" : " "}${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${first[0]} ${first[1]}l${steps.reduce((all, step) => (step.startsWith("-") ? all + step : `${all} ${step}`))}z`;
}
