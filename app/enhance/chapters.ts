import { all } from "./dom";

/** Chapters of a video start it where they begin; without this script they lead to the player. */
export function playChapters(): void {
  const film = document.querySelector<HTMLVideoElement>("#film");
  if (!film) return;
  for (const link of all<HTMLAnchorElement>("a[data-at]")) {
    link.addEventListener("click", () => {
      film.currentTime = Number(link.dataset.at);
      film.play().catch(() => {});
    });
  }
}
