/** The address of the list behind a figure: the public one, or that of the monitoring. */
export type ListHref = (params: Record<string, string | null | undefined>) => string;
