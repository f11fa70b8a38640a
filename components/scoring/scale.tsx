'use client'

import type { KeyboardEvent } from 'react'
import { useSay } from '#components/scoring/say.tsx'
import { cx } from '#components/ui/cx.ts'
import { type Scale as Points, pointsOf } from '#server/domain/scale.ts'
import { CANT_SAY, type Score } from '#server/domain/sheet.ts'

type Props = {
  name: string
  question: string
  words: { low: string; middle: string; high: string }
  scale: Points
  value: Score
  onChoose: (value: number) => void
}

// A segment is at least 36 px wide (on phones from 360 px on); where the row has no room for that, three stand in a row.
const NARROW: Record<number, string> = { 9: '@max-[327px]:grid-cols-3!', 7: '@max-[255px]:grid-cols-3!' }

// In three rows the words no longer stand under their segments: then they carry their numbers.
const NUMBERED: Record<number, string> = { 9: '@max-[327px]:inline', 7: '@max-[255px]:inline' }
const ENDS = ['', 'max-w-28 text-center', 'text-end']

/**
 * One axis: the points of the scale as one radio group, words at both ends and in the middle, and 'I can't say'. Digits choose
 * while the focus is inside; 0 is 'I can't say'.
 */
export function Scale({ name, question, words, scale, value, onChoose }: Props) {
  const say = useSay()
  const points = pointsOf(scale)
  const wordAt: Record<number, string> = {
    [scale.min]: words.low,
    [(scale.min + scale.max) / 2]: words.middle,
    [scale.max]: words.high,
  }

  /** '1, does not matter': a screen reader hears the words at the ends and in the middle with their numbers. */
  function spoken(value: number): string | undefined {
    const word = wordAt[value]
    return word === undefined ? undefined : say('factor.point', { value, word })
  }
  function byDigit(event: KeyboardEvent<HTMLFieldSetElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^\d$/.test(event.key)) return
    const digit = Number(event.key)
    if (digit !== CANT_SAY && !points.includes(digit)) return
    event.preventDefault()
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${digit}"]`)?.focus()
    onChoose(digit)
  }
  const radio = (point: number) => ({
    type: 'radio',
    name,
    value: point,
    checked: value === point,
    onChange: () => onChoose(point),
    // The whole segment is the target: the browser's own button lies over it, unseen.
    className: 'peer absolute inset-0 m-0 size-full cursor-pointer opacity-0',
  })

  return (
    <fieldset className="@container min-w-0" onKeyDown={byDigit}>
      <legend className="mb-2 font-semibold">{question}</legend>
      <div
        className={cx('-mx-1 grid gap-px overflow-hidden rounded-card border-2 border-ink bg-edge', NARROW[points.length])}
        style={{ gridTemplateColumns: `repeat(${points.length}, minmax(0, 1fr))` }}
      >
        {points.map((point) => (
          <label key={point} className="relative block h-15 min-h-[60px] bg-paper text-lg font-semibold tabular-nums">
            <input {...radio(point)} aria-label={spoken(point)} />
            <span className="pointer-events-none grid size-full place-items-center peer-checked:bg-ink peer-checked:text-on-ink peer-focus-visible:outline-3 peer-focus-visible:-outline-offset-6 peer-focus-visible:outline-current">
              {point}
            </span>
          </label>
        ))}
      </div>
      <div aria-hidden="true" className="mt-1.5 grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] gap-3 text-sm leading-snug text-ink-2">
        {([scale.min, (scale.min + scale.max) / 2, scale.max] as const).map((point, place) => (
          <span key={point} className={ENDS[place]}>
            <b className={cx('hidden tabular-nums', NUMBERED[points.length])}>{point} </b>
            {wordAt[point]}
          </span>
        ))}
      </div>
      <label className="relative -ms-3 -mb-3 inline-flex min-h-11 items-center text-[0.95rem] text-ink-2">
        <input {...radio(CANT_SAY)} />
        <span className="pointer-events-none rounded-field px-3 py-1.5 underline decoration-1 underline-offset-4 peer-checked:bg-ink peer-checked:font-semibold peer-checked:text-on-ink peer-checked:no-underline peer-focus-visible:outline-3 peer-focus-visible:outline-ink peer-focus-visible:outline-offset-2">
          {say('factor.cantSay')}
        </span>
      </label>
    </fieldset>
  )
}
