import { filmResponse } from "~/features/videos/film/serve.server";
import { route } from "~/lib/http/route.server";

/** The film of a video, or the bytes of it a player asks for. */
export const loader = route(({ params, request }) => filmResponse(params.slug ?? "", "film", request));
