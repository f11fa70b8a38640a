import type { FactorResult, GroupShown, RoundResult } from '#server/domain/result.ts'
import { type Axis, axes, type Scale } from '#server/domain/scale.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import css from './axis-picture.module.css'
import { AxisTable } from './axis-table.tsx'
import type { Behind } from './behind.tsx'
import type { Size } from './box.ts'
import { Mark } from './mark.tsx'
import { heightOfPeople, layoutPeople, markFor, type PeopleInput, shareOf } from './people.layout.ts'
import { People } from './people.tsx'
import { labelOf, meanAndInterval, scoredOf, whyHidden, withCantSay } from './voice-words.ts'
import { type ChartWords, figure } from './words.ts'

export type AxisPictureProps = {
  factor: FactorResult
  axis: Axis
  groups: RoundResult['groups']
  scale: Scale
  /** The words at both ends: `endsOf(result, factor, axis)`. */
  ends: { low: string; high: string }
  size: Size
  words: ChartWords
  /** One's own score, on one's own phone only. */
  mine?: { group: Group; value: number } | null
  /** On the wall: the height that the three rows may share, in its units. Marks and bars become lower to fit. */
  space?: number
  table?: Behind
}

/** The words at both ends of an axis: importance speaks as the framework does, readiness as the factor does. */
export function endsOf({ framework }: Pick<RoundResult, 'framework'>, factor: Pick<FactorResult, 'low' | 'high'>, axis: Axis) {
  const { low, high } = framework.axes[axis]
  return axis === 'importance' ? { low, high } : { low: factor.low, high: factor.high }
}

/**
 * The three groups on one axis, one below the other. A row is as high as the group needs on either axis, so that the two pictures of a
 * factor stand level side by side.
 */
export function AxisPicture({
  factor,
  axis,
  scale,
  ends,
  size,
  words,
  mine = null,
  table = 'hidden',
  space = WALL_ROWS,
  ...rest
}: AxisPictureProps) {
  const both = { factor, scale, size, mine }
  const rows = groups.map((group) => onBoth(both, group))
  const { room, mark } = size === 'wall' ? shareOf(rows, space) : { room: undefined, mark: markFor(rows.flat()) }
  return (
    <div className={size === 'wall' ? undefined : css.around}>
      <div className={css.rows} data-size={size}>
        {groups.map((group) => (
          <Row
            key={group}
            {...{
              factor,
              axis,
              group,
              scale,
              size,
              words,
              shown: rest.groups[group],
              room,
              mark,
              mine: mine?.group === group ? mine.value : null,
            }}
          />
        ))}
        <p className={css.ends}>
          <span>{words.say('end.low', { value: figure(words, scale.min), word: ends.low })}</span>
          <span>{words.say('end.high', { value: figure(words, scale.max), word: ends.high })}</span>
        </p>
      </div>
      <AxisTable {...{ factor, axis, scale, words, shown: rest.groups, as: table }} />
    </div>
  )
}

type RowProps = Pick<AxisPictureProps, 'factor' | 'axis' | 'scale' | 'size' | 'words'> & {
  group: Group
  shown: GroupShown
  mine: number | null
  room: number | undefined
  mark: number | undefined
}

function Row({ factor, axis, group, scale, size, words, shown, mine, room, mark }: RowProps) {
  const voice = factor.groups[group][axis]
  const counts = factor.histograms[group][axis]
  const name = words.say(`group.${group}`)
  const cantSay = factor.cantSay[group][axis] ?? 0
  const heard = counts !== null && voice !== null && voice.mean !== null
  const both = onBoth({ factor, scale, size, mine: mine === null ? null : { group, value: mine } }, group)
  const height = Math.max(0, ...both.map((input) => heightOfPeople({ ...input, room, mark })))
  return (
    <>
      <div className={css.label}>
        <Mark group={group} />
        <span className={css.name}>
          {name}{' '}
          {heard && (
            <span className={css.count}>
              {size === 'report' ? withCantSay(words, voice.n, shown, cantSay) : scoredOf(words, voice.n, shown)}
            </span>
          )}
          {heard && size === 'report' && (
            <span className={css.count} aria-hidden="true">
              {meanAndInterval(words, voice)}
            </span>
          )}
        </span>
      </div>
      {heard ? (
        <People
          {...{ group, counts, scale, size, words, mine, room, mark, mean: voice.mean, lower: voice.lower, upper: voice.upper }}
          label={labelOf(words, { name, voice, shown, mine })}
          height={size === 'phone' ? undefined : height}
        />
      ) : (
        <p
          className={css.hidden}
          data-level={size === 'wall' && both.length > 0 ? '' : undefined}
          style={size === 'wall' ? keepsLevel(both[0], height) : undefined}
        >
          {whyHidden(words, shown)}
        </p>
      )}
    </>
  )
}

type OnBoth = Pick<AxisPictureProps, 'factor' | 'scale' | 'size'> & { mine: AxisPictureProps['mine'] }

// What the three rows of a wall's card may take of it, beside its head and its foot.
const WALL_ROWS = 424

/** A group on each axis on which it is shown. */
const onBoth = ({ factor, scale, size, mine }: OnBoth, group: Group): PeopleInput[] =>
  axes.flatMap((axis) => {
    const counts = factor.histograms[group][axis]
    const own = mine?.group === group ? mine.value : null
    return counts === null ? [] : [{ counts, scale, size, mine: own, mean: null, lower: null, upper: null }]
  })

/** A group that is heard on the other axis alone is as high here as there. */
const keepsLevel = (there: PeopleInput | undefined, height: number) =>
  there === undefined ? undefined : { minBlockSize: `calc(${layoutPeople(there, height).height} * var(--u, 1px))` }
