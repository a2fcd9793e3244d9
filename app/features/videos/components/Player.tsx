import { paths } from "~/lib/paths";
import { messages } from "../messages";

interface Props {
  slug: string;
  title: string;
  mediaType: string;
}

/** The browser's own player: nothing is fetched before it is started, nothing comes from elsewhere. */
export function Player({ slug, title, mediaType }: Props) {
  return (
    <video className="film" id="film" controls preload="none" aria-label={messages.player(title)}>
      <source src={paths.filmContent(slug, "guarda")} type={mediaType} />
      <track
        kind="captions"
        src={paths.filmContent(slug, "sottotitoli.vtt")}
        srcLang="it"
        label={messages.language}
        default
      />
    </video>
  );
}
