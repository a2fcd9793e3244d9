/** Small comforts over pages that work without them. Each function finds its own elements, or does nothing. */
import { playChapters } from "./chapters";
import { addCopyButtons, copyLinksOnClick } from "./copy";
import { keepDrafts } from "./drafts";
import { closeMenuOnLeave, openFolds } from "./folds";
import { followChanges } from "./live";
import { openAllOnPrint, revealPrintButtons } from "./print";
import { attachSearch } from "./search/dialog";

openFolds();
closeMenuOnLeave();
revealPrintButtons();
openAllOnPrint();
copyLinksOnClick();
addCopyButtons();
keepDrafts();
attachSearch();
playChapters();
followChanges();
