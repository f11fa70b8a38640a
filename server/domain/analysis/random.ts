/**
 * The seeded generator: sfc32 (Doty-Humphrey, PractRand), unsigned 32-bit arithmetic, twelve outputs discarded after seeding.
 * The same seed gives the same numbers on every machine. Source: statistics specification, section 5, `prng`.
 */
export function sfc32(seed: number): () => number {
  let a = 0
  let b = seed >>> 0
  let c = 0
  let d = 1
  const next = (): number => {
    const t = (((a + b) >>> 0) + d) >>> 0
    d = (d + 1) >>> 0
    a = (b ^ (b >>> 9)) >>> 0
    b = (c + (c << 3)) >>> 0
    c = ((((c << 21) | (c >>> 11)) >>> 0) + t) >>> 0
    return t
  }
  for (let warm = 0; warm < 12; warm++) next()
  return next
}

/** A seed from words (FNV-1a, 32 bits). */
export function seedFrom(words: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < words.length; place++) hash = Math.imul(hash ^ words.charCodeAt(place), 0x01000193) >>> 0
  return hash
}

/** The same things in a seeded order (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], next: () => number): T[] {
  const order = [...things]
  for (let last = order.length - 1; last > 0; last--) {
    const pick = next() % (last + 1)
    const kept = order[last]
    const moved = order[pick]
    if (kept !== undefined && moved !== undefined) {
      order[last] = moved
      order[pick] = kept
    }
  }
  return order
}
