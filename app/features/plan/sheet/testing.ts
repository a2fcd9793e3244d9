import { typedDay } from "~/lib/day";
import { db } from "~db/client.server";
import { campaigns } from "~db/schema/plan";
import { empty } from "../../../../test/support/empty";
import type { Typed } from "./steps";

/** A whole sheet as somebody types it. */
export const TYPED: Typed = {
  modalita: "WS",
  ...typedDay("pronto", "2027-03-31"),
  postazioni: "9",
  ...typedDay("test", "2027-04-15"),
  prodotto: "altro",
  altro: "Demografici Insieme",
  archivi: "si",
  nome: "Rino Referenti",
  email: "rino@comune.example",
  telefono: "0125 410111",
  note: "",
};

/** The only campaign from now on; without a day its deadline is far away. */
export async function openCampaign(deadline = "2099-12-31") {
  await empty("campaigns");
  const [campaign] = await db.insert(campaigns).values({ name: "Campagna di prova", deadline }).returning();
  if (!campaign) throw new Error("the campaign was not written");
  return campaign;
}
