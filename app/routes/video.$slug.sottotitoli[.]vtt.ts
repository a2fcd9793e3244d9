import { filmResponse } from "~/features/videos/film/serve.server";
import { route } from "~/lib/http/route.server";

/** The captions of a video. */
export const loader = route(({ params, request }) => filmResponse(params.slug ?? "", "captions", request));
