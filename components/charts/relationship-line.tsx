import type { RelationshipResult } from '#server/domain/result.ts'
import { type Behind, TableBehind } from './behind.tsx'
import type { Size } from './box.ts'
import css from './charts.module.css'
import { PairMarks, pairName } from './pair.tsx'
import { Picture } from './picture.tsx'
import { type LineLayout, layoutLine, lineMeasures } from './relationship-line.layout.ts'
import look from './relationship-line.module.css'
import { type ChartWords, figure, interval } from './words.ts'

type As = { kind: 'index' } | { kind: 'typical'; range: number }
type Props = {
  relationship: Pick<RelationshipResult, 'a' | 'b' | 'index' | 'lower' | 'upper' | 'typical'>
  /** `typical`: how many of `range` possible points apart, where fewer is closer. */
  as?: As
  size: Size
  words: ChartWords
}

/** All relationships below each other, with what both ends mean, and the figures behind. */
export function RelationshipLines({
  relationships,
  table = 'hidden',
  ...rest
}: Omit<Props, 'relationship'> & { relationships: readonly Props['relationship'][]; table?: Behind }) {
  const { words, size, as = { kind: 'index' } } = rest
  const { say } = words
  const range = { range: as.kind === 'typical' ? figure(words, as.range) : '' }
  const rows = relationships.map((each) => ({
    key: `${each.a}-${each.b}`,
    head: pairName(words, each.a, each.b),
    cells: [
      each.index === null ? say('class.exact.few') : figure(words, each.index),
      interval(words, each, 0),
      each.typical === null ? say('class.exact.few') : figure(words, each.typical.distance, 1),
      each.typical === null ? say('table.none') : interval(words, each.typical),
    ],
  }))
  const head = (['relationship', 'index', 'interval', 'typical', 'interval'] as const).map((key) => say(`table.${key}`))
  return (
    <div>
      <div className={look.lines} data-size={size}>
        {relationships.map((relationship) => (
          <RelationshipLine key={`${relationship.a}-${relationship.b}`} relationship={relationship} {...rest} />
        ))}
        <p className={look.foot}>
          <span>{say(`relationship.foot.${as.kind}.low`)}</span>
          <span>{say(`relationship.foot.${as.kind}.high`, range)}</span>
        </p>
      </div>
      <TableBehind as={table} open={say('table.open')} tables={[{ head, rows, caption: say('table.caption.relationships') }]} />
    </div>
  )
}

/** How close two groups are over all factors, with its interval: their marks, the line, the figure. */
export function RelationshipLine({ relationship, as = { kind: 'index' }, size, words }: Props) {
  const { a, b } = relationship
  const shown =
    as.kind === 'index'
      ? { value: relationship.index, lower: relationship.lower, upper: relationship.upper }
      : { value: null, lower: null, upper: null, ...pointsApart(relationship) }
  const layout = layoutLine(shown, as.kind === 'index' ? 100 : as.range, size)
  return (
    <div className={look.line} data-size={size}>
      <PairMarks a={a} b={b} words={words} />
      <Picture box={layout} label={lineLabel(words, relationship, shown, as)}>
        <Line layout={layout} size={size} />
      </Picture>
      <span className={look.figure} data-few={shown.value === null || undefined} aria-hidden="true">
        {shown.value === null ? words.say('relationship.fewShort') : figure(words, shown.value, as.kind === 'index' ? 0 : 1)}
      </span>
    </div>
  )
}

const pointsApart = ({ typical }: Props['relationship']) =>
  typical === null ? {} : { value: typical.distance, lower: typical.lower, upper: typical.upper }

function Line({ layout: { axis, y, middle, band, tick }, size }: { layout: LineLayout; size: Size }) {
  const { line, band: thick, tick: wide, height } = lineMeasures[size]
  const ends = `M${axis.from} ${y - thick / 2.6} v${thick / 1.3} M${middle} ${y - thick / 2.6} v${thick / 1.3} M${axis.to} ${y - thick / 2.6} v${thick / 1.3}`
  return (
    <>
      <path
        d={`M${axis.from} ${y} H${axis.to}`}
        className={css.axis}
        strokeWidth={line}
        strokeDasharray={tick === null ? `${line} ${line * 3}` : undefined}
      />
      <path d={ends} className={css.axis} strokeWidth={line} />
      {band !== null && <rect x={band.from} y={y - thick / 2} width={band.to - band.from} height={thick} rx={line} className={css.band} />}
      {tick !== null && <rect x={tick - wide / 2} y={0} width={wide} height={height} rx={line / 2} className={css.ink} />}
    </>
  )
}

type Shown = { value: number | null; lower: number | null; upper: number | null }

function lineLabel(
  words: ChartWords,
  { a, b }: Props['relationship'],
  { value, lower, upper }: Shown,
  as: NonNullable<Props['as']>,
): string {
  const names = { pair: pairName(words, a, b) }
  if (value === null || lower === null || upper === null) return words.say('relationship.few', names)
  const digits = as.kind === 'index' ? 0 : 1
  const facts = {
    ...names,
    value: figure(words, value, digits),
    lower: figure(words, lower, digits),
    upper: figure(words, upper, digits),
  }
  return as.kind === 'index'
    ? words.say('relationship.index', facts)
    : words.say('relationship.typical', { ...facts, range: figure(words, as.range) })
}
