/** Comforts of the form of a notice: how its text will look, without leaving the page. */
import { all } from "../dom";
import { showPreview } from "../forum/preview";

for (const composer of all("[data-composer]")) {
  const area = composer.querySelector("textarea");
  if (area) showPreview(composer, area);
}
