import type { ReactNode } from "react";
import { SectionHead } from "~/components/content/SectionHead";
import { paths } from "~/lib/paths";

/** One thing that can be changed. */
export function Part({ id, title, note, children }: { id: string; title: string; note?: string; children: ReactNode }) {
  return (
    <section className="section" aria-labelledby={id}>
      <SectionHead id={id} title={title} small />
      {note && <p className="note mt-2">{note}</p>}
      {children}
    </section>
  );
}

interface OneButtonProps {
  thread: { id: number };
  verb: string;
  label: string;
  children?: ReactNode;
}

/** A form with one verb. */
export function OneButton({ thread, verb, label, children }: OneButtonProps) {
  return (
    <form method="post" action={paths.threadManagement(thread.id)} className="inline-form mt-2" noValidate>
      <input type="hidden" name="intento" value={verb} />
      {children}
      <button type="submit" className="btn btn-outline-primary">
        {label}
      </button>
    </form>
  );
}
