type Child = Node | string | null | undefined | false;

/** Makes an element; text goes in as text nodes, never as markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name] as string);
  for (const child of children) if (child) element.append(child);
  return element;
}

export function all<Found extends HTMLElement>(selector: string): Found[] {
  return Array.from(document.querySelectorAll<Found>(selector));
}
