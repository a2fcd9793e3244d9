interface RouteOfBuild {
  id: string;
  parentId?: string;
  path?: string;
}

/** Which route an address belongs to, as its pattern (`/faq/:slug`): few and known, whatever is asked for. */
export function patternsOf(routes: Record<string, RouteOfBuild | undefined>): (pathname: string) => string {
  const known = Object.values(routes).flatMap((route) =>
    route && route.id !== "root" && route.path !== "*" ? [`/${route.path ?? ""}`] : [],
  );
  const fixed = new Set(known.filter((pattern) => !pattern.includes(":")));
  const open = known
    .filter((pattern) => pattern.includes(":"))
    .map((pattern) => ({
      pattern,
      matches: new RegExp(`^${pattern.replace(/:[^/]+/g, "[^/]+").replaceAll(".", "\\\\.")}$`),
    }));
  return (pathname) => {
    const path = pathname.length > 1 ? pathname.replace(/\/$/, "") : pathname;
    if (fixed.has(path)) return path;
    return open.find(({ matches }) => matches.test(path))?.pattern ?? "other";
  };
}
