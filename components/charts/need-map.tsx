import type { RoundResult } from '#server/domain/result.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import { type Behind, type Table, TableBehind } from './behind.tsx'
import css from './charts.module.css'
import { Mark, MarkShape } from './mark.tsx'
import { layoutNeed, type NeedPoint, needMeasures, type PlacedPoint } from './need-map.layout.ts'
import look from './need-map.module.css'
import { Picture, Upright } from './picture.tsx'
import { whyHidden } from './voice-words.ts'
import { type ChartWords, figure, interval, meanOf } from './words.ts'

type Shown = Pick<RoundResult, 'factors' | 'groups' | 'scale'>
type Props = { result: Shown; words: ChartWords; table?: Behind }

/** Importance against readiness, one map a group, and the list of the factors that the numbers stand for. */
export function NeedMaps({ result, words, table = 'details' }: Props) {
  const heard = groups.filter((group) => pointsOf(result, group).length > 0)
  return (
    <div>
      <div className={look.maps}>
        {groups.map((group) => (
          <NeedMap key={group} {...{ group, result, words }} />
        ))}
      </div>
      <p className={look.key}>{words.say('need.key')}</p>
      <ol className={look.list}>
        {result.factors.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ol>
      <TableBehind as={table} open={words.say('table.open')} tables={heard.map((group) => needTable({ result, words }, group))} />
    </div>
  )
}

/** One group's map. A factor's number is its place in the framework. */
function NeedMap({ group, result, words }: Omit<Props, 'table'> & { group: Group }) {
  const name = words.say(`group.${group}`)
  const points = pointsOf(result, group)
  const layout = layoutNeed(points, result.scale)
  return (
    <figure className={look.map}>
      <figcaption className={look.name}>
        <Mark group={group} />
        {name}
      </figcaption>
      {points.length === 0 ? (
        <p className={look.none}>{whyHidden(words, result.groups[group])}</p>
      ) : (
        <>
          <p className={look.axis}>
            {words.say('table.importance')} <span aria-hidden="true">↑</span>
          </p>
          <p className={look.corners}>
            <span>{words.say('need.quadrant.concentrate')}</span>
            <span>{words.say('need.quadrant.keep up')}</span>
          </p>
          <Picture box={layout} label={words.say('need.label', { group: name, count: points.length })} group={group}>
            <Field layout={layout} />
            {layout.points.map((point) => (
              <Leader key={point.number} point={point} />
            ))}
            {layout.points.map(({ number, x, y, certain }) => (
              <MarkShape key={number} group={group} x={x} y={y} size={needMeasures.mark} open={!certain} />
            ))}
            {layout.points.map(({ number, label }) => (
              <Upright key={number} x={label.x} y={label.y + needMeasures.font * 0.35} size={needMeasures.font} strong>
                {figure(words, number)}
              </Upright>
            ))}
          </Picture>
          <p className={look.corners}>
            <span>{words.say('need.quadrant.low priority')}</span>
            <span>{words.say('need.quadrant.possible overkill')}</span>
          </p>
          <p className={`${look.axis} ${look.across}`}>
            {words.say('table.readiness')} <span aria-hidden="true">→</span>
          </p>
        </>
      )}
    </figure>
  )
}

function pointsOf({ factors }: Shown, group: Group): NeedPoint[] {
  return factors.flatMap(({ groups: voices }, place) => {
    const importance = voices[group].importance?.mean ?? null
    const readiness = voices[group].readiness?.mean ?? null
    if (importance === null || readiness === null) return []
    return [{ number: place + 1, importance, readiness, certain: voices[group].need?.certain === true }]
  })
}

function Field({ layout: { across, up, middle } }: { layout: ReturnType<typeof layoutNeed> }) {
  const { pad } = needMeasures
  const box = { x: pad / 4, y: pad / 4, width: across.to + pad / 2, height: up.from + pad / 2 }
  return (
    <>
      <rect {...box} rx={3} className={css.axis} strokeWidth={1.25} />
      <path
        d={`M${middle.x} ${box.y} V${box.y + box.height} M${box.x} ${middle.y} H${box.x + box.width}`}
        className={css.axis}
        strokeWidth={1.25}
        strokeDasharray="4 4"
      />
    </>
  )
}

const Leader = ({ point: { x, y, label } }: { point: PlacedPoint }) =>
  label.away ? <path d={`M${x} ${y} L${label.x} ${label.y}`} className={css.axis} strokeWidth={0.75} /> : null

function needTable({ result, words }: Omit<Props, 'table'>, group: Group): Table {
  const { say } = words
  const none = say('table.none')
  const rows = result.factors.map(({ id, name, groups: voices }, place) => {
    const { importance, readiness, need } = voices[group]
    const cells = [
      meanOf(words, importance?.mean ?? null),
      meanOf(words, readiness?.mean ?? null),
      meanOf(words, need?.mean ?? null),
      need === null ? none : interval(words, need),
      need !== null && isQuadrant(need.quadrant) ? say(`need.quadrant.${need.quadrant}`) : none,
      typeof need?.certain === 'boolean' ? say(need.certain ? 'need.sure' : 'need.unsure') : none,
    ]
    return { key: id, head: `${figure(words, place + 1)} ${name}`, cells }
  })
  const head = (['factor', 'importance', 'readiness', 'need', 'interval', 'quadrant', 'certain'] as const).map((key) => say(`table.${key}`))
  return { head, rows, caption: say('table.caption.need', { group: say(`group.${group}`) }) }
}

const quadrants = ['concentrate', 'keep up', 'low priority', 'possible overkill'] as const
const isQuadrant = (name: unknown): name is (typeof quadrants)[number] => quadrants.some((each) => each === name)
