/** The package's own types point to a package it does not install. */
declare module "@svg-maps/italy" {
  const map: { viewBox: string; locations: { id: string; name: string; path: string }[] };
  export default map;
}
