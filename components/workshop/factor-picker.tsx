'use client'

import { Fragment } from 'react'
import { useTranslations } from 'use-intl/react'
import { cx } from '#components/ui/cx.ts'
import type { Asked } from '#components/workshop/asked.ts'
import { toggledFactor } from '#components/workshop/draft-changes.ts'
import type { Setup } from '#components/workshop/use-setup.ts'
import { byDimension, type Factor } from '#server/domain/framework.ts'
import type { Stage } from '#server/domain/project.ts'

/** All factors by dimension, to put in and take out. Says how many fit before the limit is met. */
export function FactorPicker({ setup, asked, stages }: { setup: Setup; asked: Asked; stages: Stage[] }) {
  const t = useTranslations('setup.factors')
  const { draft, content, change } = setup
  const full = asked.factors >= asked.room
  return (
    <div className="grid gap-6 border-t border-line pt-4">
      <p className="measure text-sm text-ink-2">
        {t('room', { axes: asked.axes, projects: asked.projects, room: asked.room, most: asked.most })}
      </p>
      <p role="status" className="sticky top-0 z-1 -my-2 bg-paper py-2 font-semibold tabular-nums">
        {t('counter', { count: asked.factors, room: asked.room })}
        {full && <span className="ms-3 font-normal text-ink-2">{t('full')}</span>}
      </p>
      {byDimension(content).map(({ dimension, factors }) => (
        <fieldset key={dimension.id} className="min-w-0">
          <legend className="mb-1 font-semibold">{dimension.name}</legend>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {factors.map((factor) => {
              const chosen = draft.factorIds.includes(factor.id)
              return (
                <FactorBox
                  key={factor.id}
                  factor={factor}
                  stages={stages}
                  chosen={chosen}
                  shut={full && !chosen}
                  onToggle={() => change((before) => toggledFactor(before, factor.id, content))}
                />
              )
            })}
          </div>
        </fieldset>
      ))}
    </div>
  )
}

type BoxProps = { factor: Factor; stages: Stage[]; chosen: boolean; shut: boolean; onToggle: () => void }

/** One factor. At the limit its box stays reachable, says so, and takes nothing. */
function FactorBox({ factor, stages, chosen, shut, onToggle }: BoxProps) {
  const t = useTranslations('setup.factors')
  const common = useTranslations('common')
  const note = `factor-${factor.id}-note`
  return (
    <label
      className={cx('flex min-h-11 cursor-pointer items-start gap-3 border-t border-line-2 py-2.5', shut && 'cursor-default text-ink-3')}
    >
      <input
        type="checkbox"
        className="mt-[0.2em] size-5 shrink-0 accent-ink"
        checked={chosen}
        aria-disabled={shut || undefined}
        aria-describedby={note}
        onChange={shut ? () => undefined : onToggle}
      />
      <span className="grid gap-0.5">
        <span>{factor.name}</span>
        <span id={note} className="grid gap-0.5 text-sm text-ink-2">
          <span>{factor.definition}</span>
          <span className="text-xs text-ink-3">
            {factor.stages.map((stage, place) => (
              <Fragment key={stage}>
                {place > 0 && ' · '}
                {stages.includes(stage) ? <b className="text-ink">{common(`stage.${stage}`)}</b> : common(`stage.${stage}`)}
              </Fragment>
            ))}{' '}
            {factor.stagesFrom === 'reading' && t('reading')}
          </span>
        </span>
      </span>
    </label>
  )
}
