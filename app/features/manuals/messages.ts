export const messages = {
  title: "Manuali",
  lead: "Le guide per passare ad ANPR, nell'ordine in cui il lavoro si presenta.",
  pages: (count: string) => `${count} guide`,
  sideNav: "Pagine del manuale",
  forChoice: "Adatte alla tua fase",
  open: "Apri il manuale",
} as const;
