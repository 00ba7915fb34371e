/** How a term looks: one of eight hues by its number, and a rim that tells which round of eight it is (design §3.2). */

/** The slot 1-8 of a term's colours (`data-term`), 0 for term 0, which has no colour. */
export function termSlot(term: number): number {
  return term === 0 ? 0 : ((term - 1) % 8) + 1;
}

/** Rims around a bullet: one for terms up to 8, two for 9-16, three from 17 on, where the number decides alone. */
export function termRims(term: number): 1 | 2 | 3 {
  if (term <= 8) return 1;
  return term <= 16 ? 2 : 3;
}
