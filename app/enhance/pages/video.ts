/** Chapters start the film where they begin; without this script they lead to the player. */
import { all } from "../dom";

const film = document.querySelector<HTMLVideoElement>("#film");

for (const link of all<HTMLAnchorElement>("a[data-at]")) {
  link.addEventListener("click", () => {
    if (!film) return;
    film.currentTime = Number(link.dataset.at);
    film.play().catch(() => {});
  });
}
