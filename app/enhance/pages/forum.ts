/** Comforts of the forum's pages: buttons for the signs of Markdown, preview, drafts, pictures, answers before asking, news. */
import { all } from "../dom";
import { suggestAnswers } from "../forum/answers";
import { completeCodes } from "../forum/codes";
import { keepServerDraft } from "../forum/draft";
import { announceNews } from "../forum/news";
import { takePictures } from "../forum/pictures";
import { showPreview } from "../forum/preview";
import { addToolbar } from "../forum/toolbar";

for (const composer of all("[data-composer]")) {
  const area = composer.querySelector("textarea");
  if (!area) continue;
  addToolbar(composer, area);
  takePictures(composer, area);
  showPreview(composer, area);
  keepServerDraft(composer, area);
}
suggestAnswers();
completeCodes();
announceNews();
