import type { Fact, Sentence } from '#server/domain/sentences/sentence.ts'

/** The ids of the factors that sentences name, so that each sentence can link to its figures. */
export const factorsNamed = (said: readonly Sentence[]): string[] => [
  ...new Set(said.flatMap(({ facts }) => Object.values(facts).flatMap(idsIn))),
]

function idsIn(fact: Fact): string[] {
  if (typeof fact !== 'object') return []
  if ('factors' in fact) return fact.factors.map(({ id }) => id)
  if ('part' in fact) return factorsNamed([fact.part])
  return 'list' in fact ? factorsNamed(fact.list) : []
}
