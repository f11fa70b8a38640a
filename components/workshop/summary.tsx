'use client'

import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { Callout } from '#components/ui/callout.tsx'
import { askedOf } from '#components/workshop/asked.ts'
import { stillNeeded } from '#components/workshop/draft-changes.ts'
import { SummaryParts } from '#components/workshop/summary-parts.tsx'
import { unheardIn } from '#components/workshop/unheard.ts'
import { useMissing } from '#components/workshop/use-missing.ts'
import type { Setup } from '#components/workshop/use-setup.ts'

/** The set-up in short, always in view: what a person is asked, how long it takes, what is missing, and the step that saves it. */
export function Summary({ setup, isNew, said, onSave }: { setup: Setup; isNew: boolean; said: string; onSave: () => void }) {
  const t = useTranslations('setup.summary')
  const missing = stillNeeded(setup.draft)
  const needs = useMissing(missing)
  const asked = askedOf(setup.draft)
  return (
    <aside aria-label={t('title')} className="sticky bottom-0 z-10 lg:top-6 lg:bottom-auto">
      <div className="-mx-5 grid gap-4 border-t border-line bg-paper px-5 py-3 sm:-mx-8 sm:px-8 lg:mx-0 lg:rounded-card lg:border lg:p-6">
        <div className="hidden gap-4 lg:grid">
          <Figures asked={asked} />
          <SummaryParts setup={setup} missing={missing} />
          <ToDecide setup={setup} />
          <p className="text-sm">{missing.length > 0 ? t('needsTitle', { parts: needs }) : isNew ? t('ready') : t('readySaved')}</p>
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 lg:grid">
          <Complaint setup={setup} />
          <p className="min-w-0 flex-1 basis-30 text-sm tabular-nums lg:hidden">
            {t('short', { ratings: asked.ratings, most: asked.most, half: asked.half, nearlyAll: asked.nearlyAll })}
          </p>
          {(isNew || setup.dirty) && (
            <Button look="main" className="lg:w-full" onClick={onSave} busy={setup.sending && t(isNew ? 'creating' : 'saving')}>
              {isNew ? t(missing.length > 0 ? 'createDraft' : 'create') : t('save')}
            </Button>
          )}
          <p role="status" className="text-sm text-ink-2 empty:hidden">
            {setup.dirty && !isNew ? t('unsaved') : said}
          </p>
          {setup.dirty && !isNew && (
            <Button look="quiet" size="small" onClick={setup.revert}>
              {t('revert')}
            </Button>
          )}
        </div>
      </div>
    </aside>
  )
}

function Figures({ asked }: { asked: ReturnType<typeof askedOf> }) {
  const t = useTranslations('setup.summary')
  const over = asked.ratings - asked.most
  const share = Math.min(1, asked.ratings / asked.most)
  return (
    <div>
      <h2 className="text-xl tabular-nums">{t('ratings', { count: asked.ratings })}</h2>
      <p className="text-sm text-ink-2">{t('ofMost', { most: asked.most })}</p>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" className="my-2.5 h-2 w-full" aria-hidden="true">
        <rect width="100" height="4" className="fill-wash" />
        <rect width={share * 100} height="4" className="fill-ink" />
      </svg>
      <p className="text-sm text-ink-2 tabular-nums">
        {t('product', { factors: asked.factors, axes: asked.axes, projects: asked.projects })}
      </p>
      {over > 0 ? (
        <p className="mt-2 font-semibold">{t('over', { count: over })}</p>
      ) : (
        <p className="mt-2 tabular-nums">{t('minutes', { half: asked.half, nearlyAll: asked.nearlyAll })}</p>
      )}
    </div>
  )
}

/** What nothing forbids and somebody should decide all the same: a group that will not be heard. Leads to where it is decided. */
function ToDecide({ setup }: { setup: Setup }) {
  const t = useTranslations('setup.summary')
  const names = useTranslations('groups')
  // Of results that were shown nothing is left to decide.
  const unheard = setup.shown ? [] : unheardIn(setup.draft)
  if (unheard.length === 0) return null
  const nameOf = (id: string) => setup.projects.find((each) => each.id === id)?.name ?? ''
  return (
    <div className="border-s-4 border-ink ps-3 text-sm">
      <p className="font-semibold">{t('decide')}</p>
      <ul>
        {unheard.map(({ group, project }) => (
          <li key={`${group} ${project}`}>
            <a href="#part-people" className="text-link inline-block py-0.5 text-ink">
              {project === null
                ? t('unheard', { group: names(`${group}.many`) })
                : t('unheardOn', { group: names(`${group}.many`), project: nameOf(project) })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** After somebody tried to save: how much needs another look, or what the server said. */
function Complaint({ setup }: { setup: Setup }) {
  const form = useTranslations('common.form')
  const count = setup.asked ? setup.problems.length : 0
  const sentence = setup.refusal ?? (count > 0 ? form('failed', { count }) : null)
  return (
    <div role="alert" className={sentence ? 'w-full' : 'absolute'}>
      {sentence && <Callout strong>{sentence}</Callout>}
    </div>
  )
}
