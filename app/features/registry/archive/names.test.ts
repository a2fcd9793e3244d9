import { expect, test } from "vitest";
import { properName } from "./names";

test.each([
  ["MISILISCEMI", "Misiliscemi"],
  ["L'AQUILA", "L'Aquila"],
  ["SANTO STEFANO D'AVETO", "Santo Stefano d'Aveto"],
  ["REGGIO NELL'EMILIA", "Reggio nell'Emilia"],
  ["BARDELLO CON MALGESSO E BREGANO", "Bardello con Malgesso e Bregano"],
  ["MORANSENGO-TONENGO", "Moransengo-Tonengo"],
  ["LA SPEZIA", "La Spezia"],
  ["SAN GIOVANNI DI FASSA-SÈN JAN", "San Giovanni di Fassa-Sèn Jan"],
])("%s is written %s", (capitals, name) => {
  expect(properName(capitals)).toBe(name);
});
