/** What was made of one thing: of its newest edition alone. */
export type Kept<Value> = Map<string, { edition: string; making: Promise<Value> }>

/**
 * What is asked for of one thing, made once for each edition of it: whoever asks while it is being made waits for that making, and one
 * that fails is forgotten. A new edition takes the place of the old one, so that what was taken out of a large thing piece by piece
 * does not stay in memory as often. `most`: beyond so many things the one that was made first goes.
 */
export async function kept<Value>(
  memory: Kept<Value>,
  most: number,
  { of, edition }: { of: string; edition: string },
  make: () => Promise<Value>,
): Promise<Value> {
  const known = memory.get(of)
  if (known?.edition === edition) return await known.making
  const making = make()
  memory.delete(of)
  const [oldest] = memory.keys()
  if (memory.size >= most && oldest !== undefined) memory.delete(oldest)
  memory.set(of, { edition, making })
  try {
    return await making
  } catch (error) {
    if (memory.get(of)?.making === making) memory.delete(of)
    throw error
  }
}
