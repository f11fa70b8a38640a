'use client'

import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { refusalOf, refusalSentence } from '#components/session/refusal.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, FieldError } from '#components/ui/field.tsx'
import { Select } from '#components/ui/input.tsx'
import { askedOf } from '#components/workshop/asked.ts'
import { byHand } from '#components/workshop/draft-changes.ts'
import { FactorPicker } from '#components/workshop/factor-picker.tsx'
import { Section } from '#components/workshop/section.tsx'
import type { Setup } from '#components/workshop/use-setup.ts'
import { byDimension } from '#server/domain/framework.ts'
import { type Stage, stages } from '#server/domain/project.ts'
import type { FrameworkListItem } from '#server/domain/views.ts'

/** Which factors are scored: chosen by the projects' stages, shown in short, and open to change. */
export function FactorsPart({ setup, frameworks }: { setup: Setup; frameworks: FrameworkListItem[] }) {
  const t = useTranslations('setup')
  const [open, setOpen] = useState(false)
  const { draft, content, locked, change } = setup
  const asked = askedOf(draft)
  const wrong = setup.errorAt('factorIds')
  return (
    <Section part="factors" title={t('sections.factors')}>
      <FrameworkChoice setup={setup} frameworks={frameworks} />
      <div id="factorIds" tabIndex={-1} className="grid gap-3">
        <div>
          <p className="font-semibold">{t('factors.chosen', { count: asked.factors })}</p>
          <p className="text-sm text-ink-2">
            <Why setup={setup} />
          </p>
        </div>
        {wrong !== null && (
          <div className="grid gap-1">
            <FieldError name="factorIds" error={wrong} />
            {asked.tooMany > 0 && <p className="ps-4 text-sm">{t('factors.tooMany', { count: asked.tooMany })}</p>}
          </div>
        )}
        {!open && <Chosen content={content} factorIds={draft.factorIds} />}
        {!locked && (
          <div className="flex flex-wrap gap-3">
            <Button look="soft" size="small" aria-expanded={open} aria-controls="factor-picker" onClick={() => setOpen(!open)}>
              {open ? t('factors.hide') : t('factors.change')}
            </Button>
            {draft.byHand.includes('factors') && (
              <Button look="quiet" size="small" onClick={() => change((before) => byHand(before, 'factors', false))}>
                {t('factors.again')}
              </Button>
            )}
          </div>
        )}
        <div id="factor-picker" hidden={!open}>
          {open && <FactorPicker setup={setup} asked={asked} stages={stagesOf(setup)} />}
        </div>
      </div>
    </Section>
  )
}

function Why({ setup }: { setup: Setup }) {
  const t = useTranslations('setup.factors')
  const common = useTranslations('common')
  const format = useFormatter()
  const here = stagesOf(setup)
  if (setup.locked) return null
  if (setup.draft.byHand.includes('factors')) return t('byHand')
  return here.length === 0 ? t('forNone') : t('forStages', { stages: format.list(here.map((stage) => common(`stage.${stage}`))) })
}

/** The choice in short: a line for each dimension. */
function Chosen({ content, factorIds }: { content: Setup['content']; factorIds: string[] }) {
  const format = useFormatter()
  const chosen = new Set(factorIds)
  const lines = byDimension(content).map(({ dimension, factors }) => ({
    dimension,
    names: factors.filter((factor) => chosen.has(factor.id)).map((factor) => factor.name),
  }))
  return (
    <dl className="grid gap-x-6 gap-y-1.5 sm:grid-cols-[auto_1fr]">
      {lines
        .filter((line) => line.names.length > 0)
        .map(({ dimension, names }) => (
          <div key={dimension.id} className="contents">
            <dt className="text-sm text-ink-2 sm:leading-6.5">{dimension.name}</dt>
            <dd>{format.list(names, { type: 'unit', style: 'long' })}</dd>
          </div>
        ))}
    </dl>
  )
}

function FrameworkChoice({ setup, frameworks }: { setup: Setup; frameworks: FrameworkListItem[] }) {
  const t = useTranslations('setup.factors')
  const say = useTranslations('refusal')
  const [state, setState] = useState<{ loading: boolean; wrong: string | null }>({ loading: false, wrong: null })
  const { content, locked } = setup
  const inUse = { id: content.id, version: content.version, name: content.name }
  // A workshop keeps the version it started with, also where a newer one is on the list.
  const others = frameworks.filter((each) => each.id !== inUse.id || each.version !== inUse.version)
  const keyOf = (each: { id: string; version: number }) => `${each.id} ${each.version}`
  async function choose(key: string) {
    const found = others.find((each) => keyOf(each) === key)
    if (found === undefined) return
    setState({ loading: true, wrong: null })
    try {
      await setup.changeFramework(found.id, found.version)
      setState({ loading: false, wrong: null })
    } catch (error) {
      setState({ loading: false, wrong: refusalSentence(say, refusalOf(error)) })
    }
  }
  return (
    <Field
      name="frameworkId"
      label={t('framework')}
      hint={state.loading ? t('loading') : content.summary}
      error={state.wrong ?? setup.errorAt('frameworkId')}
    >
      {(control) => (
        <Select {...control} disabled={locked || state.loading} value={keyOf(inUse)} onChange={(event) => choose(event.target.value)}>
          {[inUse, ...others]
            .sort((one, other) => frameworks.findIndex((each) => each.id === one.id) - frameworks.findIndex((each) => each.id === other.id))
            .map((each) => (
              <option key={keyOf(each)} value={keyOf(each)}>
                {each.version === 1 ? each.name : t('version', { name: each.name, version: each.version })}
              </option>
            ))}
        </Select>
      )}
    </Field>
  )
}

/** The stages of the chosen projects, in the order of stages. */
function stagesOf({ draft, projects }: Setup): Stage[] {
  const here = new Set(draft.projects.flatMap(({ id }) => projects.find((each) => each.id === id)?.stage ?? []))
  return stages.filter((stage) => here.has(stage))
}
