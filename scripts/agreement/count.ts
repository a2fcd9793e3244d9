import type { CsvRow, Files } from "./csv";

/** Figures by name, for everybody to compare: «comuni», «fase test», «regione 01: comuni» … */
export type Figures = Map<string, number>;

export const FOREVER = "9999-12-31";

const MODALITIES: Record<string, string> = { WA: "WA", "WA Integrata": "WAI", "Web Services": "WS" };

interface Standing {
  region: string;
  province: string;
  sheet?: { sentOn: string; modality: string; software: string };
  fileSentOn?: string;
  plannedUntil?: string;
  completedOn?: string;
}

/**
 * Counts, from the three files alone, what the pages of the monitoring count in the database. A comune is a Belfiore code that is
 * in force today; what was said of comuni that have ceased since is not counted. Shares nothing with the importers.
 */
export function countFiles(files: Files, today: string): Figures {
  const comuni = presentComuni(files.archive);
  addSheets(comuni, files);
  addTakeovers(comuni, files.takeovers);
  const figures: Figures = new Map();
  const add = (name: string) => figures.set(name, (figures.get(name) ?? 0) + 1);
  for (const standing of comuni.values()) {
    const { region, province, sheet } = standing;
    const stage = stageOf(standing);
    const groups = ["Italia", `regione ${region}`, `provincia ${province}`, `modalità ${sheet?.modality ?? "nessuna"}`];
    if (sheet?.software) groups.push(`software ${makerOf(sheet.software)}`);
    for (const group of groups) {
      add(`${group}: comuni`);
      add(`${group}: fase ${stage}`);
      if (sheet) add(`${group}: schede`);
      if (isLate(standing, today)) add(`${group}: in ritardo`);
    }
  }
  return figures;
}

function presentComuni(archive: readonly CsvRow[]): Map<string, Standing> {
  return new Map(
    archive
      .filter((row) => row.DATACESSAZIONE === FOREVER)
      .map((row) => [row.CODCATASTALE ?? "", { region: row.IDREGIONE ?? "", province: row.IDPROVINCIAISTAT ?? "" }]),
  );
}

function addSheets(comuni: Map<string, Standing>, { archive, sheets }: Files): void {
  const byIstat = grouped(archive, (row) => row.CODISTAT ?? "");
  const byName = grouped(archive, (row) => `${letters(row.DENOMINAZIONE_IT)} ${row.SIGLAPROVINCIA}`);
  for (const row of sheets) {
    const sentOn = (row.DATA_AGGIORNAMENTO ?? "").split("-").reverse().join("-");
    const ofCode = byIstat.get(row.CODICE_ISTAT_COMUNE ?? "") ?? [];
    const ofName = byName.get(`${letters(row.NOME)} ${row.SIGLA_PROVINCIA}`) ?? [];
    const tries = [
      ofCode.filter((period) => holds(period, sentOn)),
      ofCode,
      ofName.filter((period) => (period.DATACESSAZIONE ?? "") >= sentOn),
    ];
    const code = tries.map((found) => oneOf(found, letters(row.NOME))).find((found) => found !== undefined);
    const comune = code ? comuni.get(code) : undefined;
    if (!comune || (comune.sheet && comune.sheet.sentOn > sentOn)) continue;
    comune.sheet = { sentOn, modality: MODALITIES[row.MODALITA_ACCESSO ?? ""] ?? "", software: row.SW1 ?? "" };
  }
}

/** What tells a maker apart, whatever its legal form and its spelling; what names none stays as it is written. */
export function makerOf(name: string): string {
  const key = letters(name.replace(/[.,]/g, "").replace(/\b(srl|spa|snc|sas|soc)\b/gi, ""));
  return ONE_MAKER[key] ?? (key || letters(name));
}

/** Makers with two names in the sheets of 2016. */
const ONE_MAKER: Record<string, string> = {
  SIPALINFORMATICAGRUPPOMAGGIOLI: "MAGGIOLI",
  ITLEDIT: "ITALEDIT",
  ITALEDITEXGOLEM: "ITALEDIT",
};

function grouped(rows: readonly CsvRow[], keyOf: (row: CsvRow) => string): Map<string, CsvRow[]> {
  const groups = new Map<string, CsvRow[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** The one Belfiore code of these periods; of several, that of the comune of this name. */
function oneOf(periods: readonly CsvRow[], name: string): string | undefined {
  const codes = new Set(periods.map((row) => row.CODCATASTALE));
  if (codes.size < 2) return periods[0]?.CODCATASTALE;
  const named = new Set(periods.filter((row) => letters(row.DENOMINAZIONE_IT) === name).map((row) => row.CODCATASTALE));
  return named.size === 1 ? [...named][0] : undefined;
}

const holds = (period: CsvRow, day: string) =>
  (period.DATAISTITUZIONE ?? "") <= day && (period.DATACESSAZIONE ?? "") >= day;

/** A name as far as only its letters count. */
function letters(name = ""): string {
  return name
    .normalize("NFD")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
}

function addTakeovers(comuni: Map<string, Standing>, takeovers: readonly CsvRow[]): void {
  const seen = new Set<string>();
  for (const row of takeovers) {
    const code = row.codice_catastale ?? "";
    const comune = comuni.get(code);
    if (!comune || seen.has(code)) continue;
    seen.add(code);
    comune.fileSentOn = row.primo_presubentro;
    comune.plannedUntil = row.subentro_finestra_a || row.subentro_finestra_da;
    comune.completedOn = row.data_subentro;
  }
}

function stageOf({ sheet, fileSentOn, completedOn }: Standing): string {
  if (completedOn) return "aregime";
  if (fileSentOn) return "test";
  return sheet ? "presubentro" : "scheda";
}

function isLate({ plannedUntil, completedOn }: Standing, today: string): boolean {
  return Boolean(plannedUntil && plannedUntil < today && !completedOn);
}
