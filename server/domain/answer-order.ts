import type { Score } from '#server/domain/analysis/histogram.ts'

/**
 * People in the order of what they answered, whoever they are and whenever they came. The analysis draws the interval of the index
 * person by person, so a result and a file of its rows need one order; this one follows from the rows themselves and tells nothing else.
 */
export function inAnswerOrder<Person>(people: readonly Person[], answersOf: (person: Person) => readonly Score[]): Person[] {
  return people
    .map((person) => ({ person, answers: answersOf(person) }))
    .sort((one, other) => compared(one.answers, other.answers))
    .map(({ person }) => person)
}

function compared(one: readonly Score[], other: readonly Score[]): number {
  for (let place = 0; place < one.length; place++) {
    const difference = (one[place] ?? LOWEST) - (other[place] ?? LOWEST)
    if (difference !== 0) return difference
  }
  return 0
}

/** No answer comes before all others; scales are finite, and so stays the difference. */
const LOWEST = -1e6
