const bodies = new WeakMap<Response, string>();

/**
 * The answer with a rendered page. Its text goes from the renderer to the socket beside the web Response, which would copy it
 * through a stream twice.
 */
export function renderedPage(markup: string, status: number, headers: Headers): Response {
  const response = new Response(null, { status, headers });
  bodies.set(response, markup);
  return response;
}

/** The bytes of an answer, rendered here or made by a route. */
export async function bodyOf(response: Response): Promise<Buffer> {
  const markup = bodies.get(response);
  return markup === undefined ? Buffer.from(await response.arrayBuffer()) : Buffer.from(markup);
}
