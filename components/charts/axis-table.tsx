import type { FactorResult, RoundResult } from '#server/domain/result.ts'
import { type Axis, pointsOf, type Scale } from '#server/domain/scale.ts'
import { groups } from '#server/domain/stakeholders.ts'
import { type Behind, TableBehind } from './behind.tsx'
import { scoredOf, whyHidden } from './voice-words.ts'
import { type ChartWords, figure, interval, meanOf } from './words.ts'

type TableProps = {
  factor: FactorResult
  axis: Axis
  scale: Scale
  words: ChartWords
  shown: RoundResult['groups']
  as: Behind
}

/** The figures behind the picture of an axis: how many of each group gave which score. */
export function AxisTable({ factor, axis, scale, words, shown, as }: TableProps) {
  const points = pointsOf(scale)
  const { say } = words
  const rows = groups.map((group) => {
    const voice = factor.groups[group][axis]
    const counts = factor.histograms[group][axis]
    const cantSay = factor.cantSay[group][axis]
    const none = say('table.none')
    const scored = voice === null || counts === null ? whyHidden(words, shown[group]) : scoredOf(words, voice.n, shown[group])
    const cells = [
      scored,
      ...points.map((_, at) => (counts === null ? none : figure(words, counts[at] ?? 0))),
      meanOf(words, voice?.mean ?? null),
      voice === null ? none : interval(words, voice),
      cantSay === null ? none : figure(words, cantSay),
    ]
    return { key: group, head: say(`group.${group}`), cells }
  })
  const head = [
    say('table.group'),
    say('table.n'),
    ...points.map((value) => figure(words, value)),
    say('table.mean'),
    say('table.interval'),
    say('table.cantSay'),
  ]
  return (
    <TableBehind
      as={as}
      open={say('table.open')}
      tables={[{ head, rows, caption: say('table.caption.axis', { question: say(`axis.${axis}`) }) }]}
    />
  )
}
