export interface RouteOfBuild {
  id: string;
  parentId?: string;
  path?: string;
}

type Routes<Route> = Record<string, Route | undefined>;

/**
 * Finds the routes whose pattern fits a path, those without parameters first. Quick where Remix is slow: it compiles every pattern
 * of the site several times a request. Paths in other letters or with escapes may fit a route that this does not find.
 */
export function candidatesOf<Route extends RouteOfBuild>(routes: Routes<Route>): (pathname: string) => Route[] {
  const all = Object.values(routes).filter((route) => route !== undefined);
  const known = all
    .filter(({ id, path }) => id !== "root" && path !== "*")
    .map((route) => [patternOf(route), route] as const);
  const fixed = new Map(known.filter(([pattern]) => !pattern.includes(":")));
  const open = known.flatMap(([pattern, route]) => (pattern.includes(":") ? [{ fits: fitting(pattern), route }] : []));
  return (pathname) => {
    const path = pathname.length > 1 ? pathname.replace(/\/$/, "") : pathname;
    const one = fixed.get(path);
    return one ? [one] : open.flatMap(({ fits, route }) => (fits.test(path) ? [route] : []));
  };
}

/** Which route an address belongs to, as its pattern (`/faq/:slug`): few and known, whatever is asked for. */
export function patternsOf(routes: Routes<RouteOfBuild>): (pathname: string) => string {
  const candidates = candidatesOf(routes);
  return (pathname) => {
    const [route] = candidates(pathname);
    return route ? patternOf(route) : "other";
  };
}

const patternOf = ({ path }: RouteOfBuild) => `/${path ?? ""}`;

const fitting = (pattern: string) => new RegExp(`^${pattern.replace(/[.$+()]/g, "\\$&").replace(/:[^/]+/g, "[^/]+")}$`);
