'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Problem } from '#components/session/problem.tsx'
import { Button } from '#components/ui/button.tsx'
import { ChoiceGroup, Radio } from '#components/ui/choice.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { Stepper } from '#components/ui/stepper.tsx'
import { ratings } from '#server/domain/factors.ts'
import { scoringMinutes } from '#server/domain/minutes.ts'
import { groups } from '#server/domain/stakeholders.ts'
import type { SharedState } from '#server/domain/state.ts'
import type { WorkshopView } from '#server/domain/views.ts'

type Props = {
  open: boolean
  view: WorkshopView
  state: SharedState
  busy: boolean
  problem: string | null
  onClose: () => void
  onOpen: (minutes: number | null) => void
}
const MOST_MINUTES = 240

/** Before scoring opens: who is here, what can't be changed afterwards, and whether a timer runs. */
export function OpenDialog({ open, view, state, busy, problem, onClose, onOpen }: Props) {
  const t = useTranslations('console.open')
  const common = useTranslations('common')
  const { setup } = view
  const estimate = scoringMinutes(ratings(setup.factorIds.length, setup.axes.length, setup.projects.length))
  const [timed, setTimed] = useState(setup.minutes !== null)
  const [minutes, setMinutes] = useState(setup.minutes ?? estimate.nearlyAll)
  const wrong = timed && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES)
  return (
    <Dialog
      open={open}
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button look="main" busy={busy && common('sending')} disabled={wrong} onClick={() => onOpen(timed ? minutes : null)}>
            {t('do')}
          </Button>
        </>
      }
    >
      <Here state={state} />
      <Fixed view={view} />
      <ChoiceGroup name="timer" legend={t('timer')} hint={t('estimate', estimate)} className="grid gap-1">
        <Radio name="timed" label={t('none')} checked={!timed} onChange={() => setTimed(false)} />
        <Radio name="timed" label={t('some')} checked={timed} onChange={() => setTimed(true)} />
      </ChoiceGroup>
      {timed && (
        <Field name="minutes" label={t('minutes')} className="text-ink">
          {(control) => (
            <Stepper
              control={control}
              value={minutes}
              min={1}
              max={MOST_MINUTES}
              less={common('less')}
              more={common('oneMore')}
              onChange={setMinutes}
            />
          )}
        </Field>
      )}
      <Problem text={problem} />
    </Dialog>
  )
}

function Here({ state }: { state: SharedState }) {
  const t = useTranslations('console.open')
  const names = useTranslations('groups')
  const present = groups.filter((group) => state.progress[group].joined > 0)
  if (present.length === 0) return <p>{t('nobody')}</p>
  const list = present.map((group) => names(`${group}.count`, { count: state.progress[group].joined })).join(', ')
  const absent = groups.filter((group) => !present.includes(group))
  return (
    <div className="grid gap-1">
      <p className="text-ink">{t('who', { list })}</p>
      {absent.map((group) => (
        <p key={group}>{t('without', { group })}</p>
      ))}
    </div>
  )
}

function Fixed({ view: { setup, projects } }: { view: WorkshopView }) {
  const t = useTranslations('console.open')
  return (
    <div>
      <h3 className="text-base text-ink">{t('fixed')}</h3>
      <ul className="mt-1 list-disc ps-5">
        <li>{t('projects', { count: projects.length, names: projects.map((each) => each.name).join(', ') })}</li>
        <li>{t('factors', { factors: setup.factorIds.length, axes: setup.axes.length > 1 ? 'both' : 'one' })}</li>
        <li>{t('scale', { min: setup.scale.min, max: setup.scale.max, topFive: setup.topFive ? 'yes' : 'no' })}</li>
        <li>{t('record')}</li>
      </ul>
      <p className="mt-2">{t('later')}</p>
    </div>
  )
}
