/** Whether a seat with these texts (its name, its unit) is the one that was typed. */
export function isSought(typed: string, texts: readonly (string | null)[]): boolean {
  const sought = typed.trim().toLowerCase()
  // A bare number means that seat: 7 must not find 17.
  if (/^\d+$/.test(sought)) return texts.some((text) => text?.endsWith(` ${sought}`))
  return texts.some((text) => text?.toLowerCase().includes(sought))
}
