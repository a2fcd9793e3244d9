import { paths } from "~/lib/paths";

export interface CodeChipProps {
  code: string;
  /** Where it leads; the code's own page when left out, plain text when null. */
  href?: string | null;
}

export function CodeChip({ code, href = paths.code(code) }: CodeChipProps) {
  if (href === null) return <span className="code-chip">{code}</span>;
  return (
    <a className="code-chip" href={href}>
      {code}
    </a>
  );
}
