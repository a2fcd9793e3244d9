/** A file for spreadsheets, saved under this name. What belongs to somebody is stored by nobody on the way. */
export function csvAnswer(name: string, body: string, caching: "no-cache" | "no-store"): Response {
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": caching,
    },
  });
}
