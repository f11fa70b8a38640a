import type { FactorResult, RoundResult } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import { apart } from './apart.ts'
import { closest } from './closest.ts'
import { nameOf, type Sentence, sentence } from './sentence.ts'
import { heardIn, inOrderOfTalk, stanceOf, viewOf } from './view.ts'
import { unheard } from './voices.ts'

export type Headline = { close: Sentence[]; apart: Sentence[]; needed: Sentence[] }

/** The first screen of every result: where the groups are close, where furthest apart, what is needed and not ready. */
export function headline(result: RoundResult): Headline {
  const heard = heardIn(result)
  const missing = groups.filter((group) => !heard.includes(group))
  return {
    close: [...unheard(missing), ...(heard.length > 1 ? closest(result, heard) : [])],
    apart: heard.length > 1 ? furthest(result, heard) : [],
    needed: heard.length > 1 ? neededNotReady(result, heard) : [],
  }
}

/** The first in order of talk on which anybody differs, on its sharper axis. */
function furthest(result: RoundResult, heard: Group[]): Sentence[] {
  const order = inOrderOfTalk(result)
  const factor = order.find(({ level }) => level !== null)
  const divided = order.find(({ overall }) => overall.importance === 'divided' || overall.readiness === 'divided')
  if (factor === undefined) {
    const none = sentence(heard.length === groups.length ? 'apart.none.three' : 'apart.none.two', { groups: { groups: heard } })
    return divided === undefined ? [none] : [none, splitOn(divided)]
  }
  const view = viewOf(factor, sharperAxis(factor))
  const largest = Math.max(...order.map(({ size }) => size)) <= factor.size + SLACK
  const lead = sentence(largest ? 'apart.furthest' : 'apart.first', { factor: { factors: [nameOf(factor)] } })
  return [lead, ...(view ? apart(factor, view) : [])]
}

const SLACK = 1e-6

/** Conflict before gap, then the larger difference, then importance. */
function sharperAxis(factor: FactorResult): Axis {
  const rank = (axis: Axis) => {
    const found = factor.pairs.flatMap((pair) => pair[axis] ?? []).filter(({ class: is }) => is === 'gap' || is === 'conflict')
    const size = Math.max(0, ...found.map(({ difference }) => Math.abs(difference ?? 0)))
    return { conflict: found.some(({ class: is }) => is === 'conflict'), size }
  }
  const [importance, readiness] = [rank('importance'), rank('readiness')]
  if (importance.conflict !== readiness.conflict) return importance.conflict ? 'importance' : 'readiness'
  return readiness.size > importance.size + SLACK ? 'readiness' : 'importance'
}

function splitOn(factor: FactorResult): Sentence {
  const who = groups.filter((group) => [stanceOf(factor, group, 'importance'), stanceOf(factor, group, 'readiness')].includes('split'))
  return sentence('apart.split', { groups: { groups: who }, factor: { factors: [nameOf(factor)] } })
}

const MOST_NAMED = 3

/** Up to three blockers by name, those beyond doubt first. */
function neededNotReady(result: RoundResult, heard: Group[]): Sentence[] {
  if (!result.axes.includes('readiness')) return [sentence('needed.notAsked')]
  const who = { groups: { groups: heard } }
  const order = inOrderOfTalk(result)
  const sure = order.filter(({ blocker }) => blocker === 'sure')
  const likely = order.filter(({ blocker }) => blocker === 'likely')
  const all = [...sure, ...likely]
  if (all.length === 0) return [sentence('needed.none', who)]
  const named = all.slice(0, MOST_NAMED)
  const sentences = (['sure', 'likely'] as const).flatMap((certainty) => {
    const some = named.filter(({ blocker }) => blocker === certainty)
    return some.length === 0
      ? []
      : [sentence(`needed.${certainty}`, { factors: { factors: some.map(nameOf) }, count: some.length, ...who })]
  })
  return all.length > named.length ? [...sentences, sentence('needed.more', { count: all.length - named.length })] : sentences
}
