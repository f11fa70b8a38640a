import type { FactorResult, GroupShown } from '#server/domain/result.ts'
import type { Group } from '#server/domain/stakeholders.ts'
import { type ChartWords, figure, meanOf } from './words.ts'

type Voice = NonNullable<FactorResult['groups'][Group]['importance']>

/** '6 of 6' of a group that is everyone, '128 scored' of a sample. */
export function scoredOf(words: ChartWords, n: number, { standing, people }: Pick<GroupShown, 'standing' | 'people'>): string {
  if (standing === 'everyone' && people !== null)
    return words.say('scored.of', { n: figure(words, n), people: figure(words, Math.max(n, people)) })
  return words.say('scored.all', { n: figure(words, n) })
}

/** '128 scored, 4 can’t say', where there is room for it. */
export function withCantSay(words: ChartWords, n: number, shown: GroupShown, cantSay: number): string {
  const scored = scoredOf(words, n, shown)
  return cantSay === 0 ? scored : words.say('scored.and', { scored, cantSay: words.say('cantSay', { n: cantSay }) })
}

/** 'mean 6.8 (6.0 to 7.7)', beside the picture that shows it: nobody has to open a table for it, and paper has none. */
export function meanAndInterval(words: ChartWords, { mean, lower, upper }: Voice): string {
  const facts = { mean: meanOf(words, mean) }
  if (lower === null || upper === null) return words.say('people.mean', facts)
  return words.say('people.meanInterval', { ...facts, lower: figure(words, lower, 1), upper: figure(words, upper, 1) })
}

/** Why a group is not in the picture, in words. */
export function whyHidden(words: ChartWords, { state, minimum, least }: Pick<GroupShown, 'state' | 'minimum' | 'least'>): string {
  if (state === 'nobody') return words.say('hidden.nobody')
  if (state === 'shown' && least === 1) return words.say('hidden.none')
  return words.say(state === 'sealed' ? 'hidden.minimum' : 'hidden.few', { minimum: figure(words, minimum) })
}

type Said = { name: string; voice: Voice; shown: GroupShown; mine: number | null }

/** What a screen reader says of a group's people on an axis. */
export function labelOf(words: ChartWords, { name, voice, shown, mine }: Said): string {
  const facts = { group: name, scored: scoredOf(words, voice.n, shown), mean: meanOf(words, voice.mean) }
  const said =
    voice.lower === null || voice.upper === null
      ? words.say('people.label', facts)
      : words.say('people.labelInterval', { ...facts, lower: figure(words, voice.lower, 1), upper: figure(words, voice.upper, 1) })
  return mine === null ? said : `${said} ${words.say('youScored', { value: figure(words, mine) })}`
}
