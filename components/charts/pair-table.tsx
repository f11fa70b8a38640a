import type { FactorResult, RoundResult } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import { groups } from '#server/domain/stakeholders.ts'
import { type Behind, TableBehind } from './behind.tsx'
import { classWord, differenceWords, pairName, type Register } from './pair.tsx'
import { type ChartWords, meanOf } from './words.ts'

type Props = { result: Pick<RoundResult, 'factors' | 'axes' | 'order'>; register: Register; words: ChartWords; table?: Behind }

/** The figures behind a map of pairs: every factor in order of talk, on each axis, the groups' means and how far each two are apart. */
export function PairTable({ result, register, words, table = 'details' }: Props) {
  const { say } = words
  const known = new Map(result.factors.map((factor) => [factor.id, factor]))
  const factors = result.order.flatMap((id) => known.get(id) ?? [])
  const rows = factors.flatMap((factor) =>
    result.axes.map((axis) => ({
      key: `${factor.id} ${axis}`,
      head: factor.name,
      cells: [
        say(`table.${axis}`),
        ...groups.map((group) => meanOf(words, factor.groups[group][axis]?.mean ?? null)),
        ...factor.pairs.map((pair) => pairSaid(pair[axis], register, words)),
      ],
    })),
  )
  const [first] = result.factors
  const head = [
    say('table.factor'),
    say('table.about'),
    ...groups.map((group) => say(`group.${group}`)),
    ...(first?.pairs ?? []).map(({ a, b }) => pairName(words, a, b)),
  ]
  return <TableBehind as={table} open={say('table.open')} tables={[{ head, rows, caption: say('table.caption.pairs') }]} />
}

/** '3.4 (2.1 to 4.6), conflict'. */
function pairSaid(found: FactorResult['pairs'][number][Axis], register: Register, words: ChartWords): string {
  if (found === null) return words.say('table.none')
  const word = classWord(words, found.class, register)
  const { difference, lower, upper } = found
  if (difference === null || lower === null || upper === null) return word
  return words.say('table.pair', { ...differenceWords(words, difference, lower, upper), class: word })
}
