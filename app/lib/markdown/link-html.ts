import { escapeHtml } from "./html";
import type { Destination } from "./links";
import type { InternalLink, Profile } from "./types";

/**
 * A checked link. Where it leaves the site it says where it goes: in users' texts always, in editors' texts when the words
 * could be taken for another address.
 * @param content its HTML, safe
 * @param text the same as plain text
 */
export function linkHtml(destination: Destination, content: string, text: string, profile: Profile): string {
  const href = escapeHtml(destination.href);
  switch (destination.kind) {
    case "named":
      return `<a${isCode(destination.link, text) ? ' class="code-chip"' : ""} href="${href}">${content}</a>`;
    case "site":
    case "phone":
      return `<a href="${href}">${content}</a>`;
    case "mail": {
      const told = !text.includes("@") || text === destination.shown;
      return `<a href="${href}">${content}</a>${told ? "" : shownBeside(destination.shown)}`;
    }
    case "external": {
      const rel = profile === "user" ? "nofollow ugc noopener" : "noopener";
      const told = showsHost(text, destination.shown) || (profile === "editorial" && !looksLikeHost(text));
      return `<a rel="${rel}" href="${href}">${content}</a>${told ? "" : shownBeside(destination.shown)}`;
    }
  }
}

function shownBeside(place: string): string {
  return ` <span class="link-host">(${escapeHtml(place)})</span>`;
}

function isCode(link: InternalLink, text: string): boolean {
  return link.kind === "codice" && text.toUpperCase() === link.target.toUpperCase();
}

/** Whether a text already tells the host, alone or at the head of an address. A leading `www.` makes no difference. */
function showsHost(text: string, host: string): boolean {
  const bare = (name: string) => name.toLowerCase().replace(/^www\./, "");
  const shown = /^(?:https?:\/\/)?([^\s/?#@\\]+)(?:[/?#]\S*)?$/i.exec(text)?.[1];
  return shown !== undefined && bare(shown) === bare(host);
}

/** Whether a text could be read as the name of a host: «poste.it», «vai su https://…». */
function looksLikeHost(text: string): boolean {
  return /[\p{L}\d-]\.\p{L}{2,}/u.test(text);
}
