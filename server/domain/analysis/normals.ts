import { sfc32 } from './random.ts'

/**
 * Standard normal numbers from the seeded generator (Box-Muller): the cosine first, then the spare sine. One stream for a whole
 * computation, so that the same seed gives the same interval everywhere. Specification, section 5, `prng`.
 */
export function normals(seed: number): () => number {
  const next = sfc32(seed)
  let spare: number | null = null
  return () => {
    if (spare !== null) {
      const kept = spare
      spare = null
      return kept
    }
    const radius = Math.sqrt(-2 * Math.log((next() + 0.5) / WORDS))
    const angle = (2 * Math.PI * (next() + 0.5)) / WORDS
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
}

/** The first numbers of the generator and of its normals, each from a fresh start: for checking an implementation. */
export function prng({ seed, count }: { seed: number; count: number }): { uint32: number[]; normals: number[] } {
  const length = Math.max(0, Math.floor(count) || 0)
  const uint32 = sfc32(seed)
  const normal = normals(seed)
  return { uint32: Array.from({ length }, uint32), normals: Array.from({ length }, normal) }
}

/** Different outputs of the generator. */
const WORDS = 2 ** 32
