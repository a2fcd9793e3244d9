export const messages = {
  more: "Documenti e video",
  documents: "Documenti: circolari, norme, specifiche",
  videos: "Video, con il testo di quello che si dice",
  title: "Manuali",
  lead: "Le guide per passare ad ANPR, nell'ordine in cui il lavoro si presenta.",
  pages: (count: string) => `${count} guide`,
  sideNav: "Pagine del manuale",
  forChoice: "Adatte alla tua fase",
  open: "Apri il manuale",
} as const;
