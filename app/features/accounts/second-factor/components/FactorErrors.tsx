import { ErrorSummary } from "~/components/form/ErrorSummary";

interface Props {
  errors: Record<string, string> | undefined;
  /** Id of the field of the code. */
  fieldId?: string;
}

/** What was refused, on top of the page. */
export function FactorErrors({ errors, fieldId = "codice" }: Props) {
  const listed = Object.entries(errors ?? {}).map(([name, text]) => ({
    fieldId: name === "codice" ? fieldId : undefined,
    text,
  }));
  return <ErrorSummary errors={listed} />;
}
