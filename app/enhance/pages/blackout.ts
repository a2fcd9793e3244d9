/** Draws zones on a picture and writes them into the fields of the form, which is sent as it would be without this script. */

const FIELDS = 4;

function start(): void {
  const figure = document.querySelector<HTMLElement>("[data-blackout]");
  const picture = figure?.querySelector("img");
  if (!figure || !picture) return;
  const rows = [...document.querySelectorAll<HTMLElement>("[data-zone]")].map((row) => [
    ...row.querySelectorAll<HTMLInputElement>("input"),
  ]);
  const canvas = document.createElement("canvas");
  // Read by nobody: the same zones stand in the fields.
  canvas.setAttribute("aria-hidden", "true");
  figure.insertBefore(canvas, picture.nextSibling);
  const draw = () => drawZones(canvas, picture, rows);
  for (const field of rows.flat()) field.addEventListener("input", draw);
  new ResizeObserver(draw).observe(picture);
  picture.addEventListener("load", draw);
  followPointer(canvas, rows, draw);
  const clear = document.querySelector<HTMLButtonElement>("[data-blackout-clear]");
  clear?.addEventListener("click", () => {
    for (const field of rows.flat()) field.value = "";
    draw();
  });
  for (const element of [clear, document.querySelector<HTMLElement>("[data-blackout-hint]")]) {
    if (element) element.hidden = false;
  }
  draw();
}

function drawZones(canvas: HTMLCanvasElement, picture: HTMLImageElement, rows: HTMLInputElement[][]): void {
  const { offsetWidth, offsetHeight, offsetLeft, offsetTop } = picture;
  Object.assign(canvas, { width: offsetWidth, height: offsetHeight });
  Object.assign(canvas.style, { left: `${offsetLeft}px`, top: `${offsetTop}px` });
  const context = canvas.getContext("2d");
  if (!context) return;
  context.fillStyle = "#000";
  for (const row of rows) {
    const [left = Number.NaN, top = 0, width = 0, height = 0] = row.map(({ value }) =>
      Number.parseFloat(value.replace(",", ".")),
    );
    if (Number.isNaN(left)) continue;
    const [x, y] = [(left / 100) * canvas.width, (top / 100) * canvas.height];
    context.fillRect(x, y, (width / 100) * canvas.width, (height / 100) * canvas.height);
  }
}

/** One stroke is one zone, in the first line that is free. */
function followPointer(canvas: HTMLCanvasElement, rows: HTMLInputElement[][], draw: () => void): void {
  let row: HTMLInputElement[] | undefined;
  let from = { x: 0, y: 0 };
  const place = (event: PointerEvent) => {
    const box = canvas.getBoundingClientRect();
    const within = (value: number) => Math.min(100, Math.max(0, value * 100));
    return { x: within((event.clientX - box.left) / box.width), y: within((event.clientY - box.top) / box.height) };
  };
  canvas.addEventListener("pointerdown", (event) => {
    row = rows.find((fields) => fields.every(({ value }) => value === ""));
    from = place(event);
    if (row) canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!row) return;
    const to = place(event);
    const zone = [Math.min(from.x, to.x), Math.min(from.y, to.y), Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
    for (let index = 0; index < FIELDS; index += 1) fill(row[index], zone[index]);
    draw();
  });
  canvas.addEventListener("pointerup", () => {
    row = undefined;
  });
}

/** Rounded down, so that the sums stay within the picture. */
function fill(field: HTMLInputElement | undefined, value = 0): void {
  if (field) field.value = String(Math.floor(value * 10) / 10);
}

start();
