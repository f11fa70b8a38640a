import type { Factor, FrameworkContent } from '#server/domain/framework.ts'

type Direction = -1 | 1

/** Moves one part past its neighbour; at the end of the list it stays. */
export function moved<Part>(parts: readonly Part[], place: number, by: Direction): Part[] {
  const other = place + by
  const part = parts[place]
  const neighbour = parts[other]
  if (part === undefined || neighbour === undefined) return [...parts]
  return parts.map((each, at) => (at === place ? neighbour : at === other ? part : each))
}

/** Moves a factor past the next one of its own dimension; factors of other dimensions in between do not count. */
export function movedFactor(factors: readonly Factor[], id: string, by: Direction): Factor[] {
  const place = factors.findIndex((each) => each.id === id)
  const dimension = factors[place]?.dimension
  let other = place + by
  while (factors[other] !== undefined && factors[other]?.dimension !== dimension) other += by
  const factor = factors[place]
  const neighbour = factors[other]
  if (factor === undefined || neighbour === undefined) return [...factors]
  return factors.map((each, at) => (at === place ? neighbour : at === other ? factor : each))
}

/** Puts a part back where it stood before it was removed. */
export const putBack = <Part>(parts: readonly Part[], place: number, part: Part): Part[] => [
  ...parts.slice(0, place),
  part,
  ...parts.slice(place),
]

/** A factor with nothing written yet; it stands last in its dimension, and we say at which stages it matters. */
export const emptyFactor = (id: string, dimension: string, content: FrameworkContent): Factor => ({
  id,
  dimension,
  name: '',
  definition: '',
  low: '',
  high: '',
  stages: [],
  stagesFrom: 'reading',
  tension: [],
  theme: content.themes[0]?.id ?? '',
  moves: [],
})
