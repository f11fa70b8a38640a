import type { FactorResult } from '#server/domain/result.ts'
import type { Axis, Scale } from '#server/domain/scale.ts'
import type { Group } from '#server/domain/stakeholders.ts'
import type { Across, Size } from './box.ts'
import css from './charts.module.css'
import { GlyphShape } from './glyph.tsx'
import { Mark, MarkShape } from './mark.tsx'
import { layoutPair, type PairLayout, pairMeasures } from './pair.layout.ts'
import { Picture } from './picture.tsx'
import { type ChartWords, figure, meanOf } from './words.ts'

/** Whose words: what the room reads is cooler than what the console and the report say. */
export type Register = 'room' | 'exact'

export type PairProps = {
  factor: FactorResult
  /** One of `factor.pairs`. */
  pair: FactorResult['pairs'][number]
  axis: Axis
  scale: Scale
  size: Size
  register: Register
  /** Draws the interval of each mean beneath. */
  intervals?: boolean
  words: ChartWords
}

/** Two groups on one axis: two marks and what lies between, a thick bar, a thin one, nothing, or dots between hollow marks. */
export function Pair({ factor, pair, axis, scale, size, register, intervals = false, words }: PairProps) {
  const found = pair[axis]
  if (found === null) return null
  const [a, b] = [factor.groups[pair.a][axis], factor.groups[pair.b][axis]]
  const silent = { lower: null, upper: null }
  const means = { a: a?.mean ?? null, b: b?.mean ?? null }
  const layout = layoutPair(found.class, means, scale, size, intervals ? { a: a ?? silent, b: b ?? silent } : null)
  return (
    <Picture box={layout} label={pairLabel({ factor, pair, axis, register, words })}>
      <Track layout={layout} size={size} missing={layout.a === null || layout.b === null} />
      <Between layout={layout} size={size} />
      <Ends layout={layout} size={size} pair={pair} open={found.class === 'too few'} />
      {layout.disc !== null && <Disc x={layout.disc} y={layout.y} size={size} />}
      <Band group={pair.a} at={layout.bands.a} size={size} />
      <Band group={pair.b} at={layout.bands.b} size={size} />
    </Picture>
  )
}

function Track({ layout: { axis, y, middle }, size, missing }: { layout: PairLayout; size: Size; missing: boolean }) {
  const { thin, mark } = pairMeasures[size]
  return (
    <>
      <path
        d={`M${axis.from} ${y} H${axis.to}`}
        className={css.axis}
        strokeWidth={thin * 0.6}
        strokeDasharray={missing ? `${thin} ${thin * 2}` : undefined}
      />
      <path d={`M${middle} ${y - mark * 0.6} v${mark * 1.2}`} className={css.axis} strokeWidth={thin * 0.6} />
    </>
  )
}

function Between({ layout: { between, y }, size }: { layout: PairLayout; size: Size }) {
  if (between === null) return null
  const { thick, thin } = pairMeasures[size]
  const look = {
    thick: { strokeWidth: thick },
    thin: { strokeWidth: thin },
    dotted: { strokeWidth: thin * 1.2, strokeDasharray: `0.1 ${thin * 2.4}`, strokeLinecap: 'round' as const },
  }
  return <path d={`M${between.from} ${y} H${between.to}`} className={css.line} {...look[between.draw]} />
}

function Ends({ layout: { a, b }, size, pair, open }: { layout: PairLayout; size: Size; pair: PairProps['pair']; open: boolean }) {
  const { mark } = pairMeasures[size]
  return (
    <>
      {a !== null && <MarkShape group={pair.a} {...a} size={mark} open={open} />}
      {b !== null && <MarkShape group={pair.b} {...b} size={mark} open={open} />}
    </>
  )
}

function Disc({ x, y, size }: { x: number; y: number; size: Size }) {
  const scale = pairMeasures[size].mark / 10
  return (
    <g className="text-ink" transform={`translate(${x - 11 * scale} ${y - 11 * scale}) scale(${scale})`}>
      <circle cx="11" cy="11" r="9.5" className="fill-paper" />
      <GlyphShape of="divided" />
    </g>
  )
}

function Band({ group, at, size }: { group: Group; at: (Across & { y: number }) | null; size: Size }) {
  if (at === null) return null
  const { band } = pairMeasures[size]
  return (
    <g data-group={group}>
      <rect
        x={at.from}
        y={at.y - band / 2}
        width={Math.max(2, at.to - at.from)}
        height={band}
        rx={band * 0.28}
        className={css.pale}
        strokeWidth={1.25}
      />
    </g>
  )
}

/** 'Officials 6.8, Residents 3.4: far apart. Difference 3.4, interval 2.1 to 4.6.' */
function pairLabel({ factor, pair, axis, register, words }: Omit<PairProps, 'scale' | 'size' | 'intervals'>): string {
  const found = pair[axis]
  if (found === null) return ''
  const one = (group: Group) => {
    const mean = factor.groups[group][axis]?.mean ?? null
    const name = words.say(`group.${group}`)
    return mean === null ? words.say('pair.none', { group: name }) : words.say('pair.one', { group: name, mean: meanOf(words, mean) })
  }
  const facts = { a: one(pair.a), b: one(pair.b), class: classWord(words, found.class, register) }
  const { difference, lower, upper, reason } = found
  const said =
    difference === null || lower === null || upper === null
      ? words.say('pair.label', facts)
      : words.say('pair.difference', { ...facts, ...differenceWords(words, difference, lower, upper) })
  if (found.class !== 'divided' || (reason !== 'a' && reason !== 'b' && reason !== 'ab')) return said
  return `${said} ${words.say(`pair.divided.${reason}`, { a: words.say(`group.${pair.a}`), b: words.say(`group.${pair.b}`) })}`
}

/** The size of a difference with its interval, seen from its own side, so that nobody has to read a minus. */
export function differenceWords(words: ChartWords, difference: number, lower: number, upper: number) {
  const turned = difference < 0
  return {
    difference: figure(words, Math.abs(difference), 1),
    lower: figure(words, turned ? -upper : lower, 1),
    upper: figure(words, turned ? -lower : upper, 1),
  }
}

/** The word of a class: 'far apart' in the room, 'conflict' in method, console and report. */
export const classWord = (words: ChartWords, found: NonNullable<PairProps['pair'][Axis]>['class'], register: Register): string =>
  words.say(`class.${register}.${found === 'too few' ? 'few' : found}`)

/** 'Officials and vendors', whichever of the two is named first. */
export function pairName(words: ChartWords, a: Group, b: Group): string {
  const both = (one: Group, other: Group) => [a, b].includes(one) && [a, b].includes(other)
  if (both('official', 'vendor')) return words.say('pair.of.official-vendor')
  return words.say(both('official', 'resident') ? 'pair.of.official-resident' : 'pair.of.vendor-resident')
}

/** The marks of two groups with their names for a screen reader: the head of a column, or the start of a line. */
export function PairMarks({ a, b, size = 18, words }: { a: Group; b: Group; size?: number; words: ChartWords }) {
  const names = pairName(words, a, b)
  return (
    <span className="inline-flex items-center gap-[0.35em]">
      <Mark group={a} size={size} />
      <Mark group={b} size={size} />
      <span className="sr-only">{names}</span>
    </span>
  )
}
