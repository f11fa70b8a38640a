'use client'

import { useTranslations } from 'use-intl/react'
import { Checkbox, ChoiceGroup, Radio } from '#components/ui/choice.tsx'
import { Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/input.tsx'
import { askedOf } from '#components/workshop/asked.ts'
import { byHand, withReadiness } from '#components/workshop/draft-changes.ts'
import { Section } from '#components/workshop/section.tsx'
import type { Setup } from '#components/workshop/use-setup.ts'
import { type ScaleName, scaleNames, scales } from '#server/domain/scale.ts'

const WORDS = { '1-9': 'scaleUsual', '1-7': 'scaleSeven', '1-5': 'scaleFive' } as const satisfies Record<ScaleName, string>

/** How each factor is asked about: which questions, on which scale, the top five, and the timer. */
export function QuestionsPart({ setup }: { setup: Setup }) {
  const t = useTranslations('setup.questions')
  const title = useTranslations('setup.sections')
  const { draft, locked, change } = setup
  const both = draft.axes.includes('readiness')
  return (
    <Section part="questions" title={title('questions')}>
      <ChoiceGroup name="axes" legend={t('axes')} error={setup.errorAt('axes')} className="grid gap-2.5 sm:grid-cols-2">
        <Radio
          framed
          name="axes"
          label={t('both')}
          hint={t('bothHint')}
          checked={both}
          disabled={locked}
          onChange={() => change((it) => withReadiness(it, true))}
        />
        <Radio
          framed
          name="axes"
          label={t('importanceOnly')}
          hint={t('importanceOnlyHint')}
          checked={!both}
          disabled={locked}
          onChange={() => change((it) => withReadiness(it, false))}
        />
      </ChoiceGroup>
      <ChoiceGroup name="scale" legend={t('scale')} error={setup.errorAt('scale')} className="grid gap-2.5 sm:grid-cols-3">
        {scaleNames.map((name) => (
          <Radio
            framed
            key={name}
            name="scale"
            label={t('scaleName', { min: scales[name].min, max: scales[name].max })}
            hint={t(WORDS[name])}
            checked={draft.scale === name}
            disabled={locked}
            onChange={() => change((it) => ({ ...it, scale: name }))}
          />
        ))}
      </ChoiceGroup>
      <div>
        <Checkbox
          label={t('topFive')}
          hint={t('topFiveHint')}
          checked={draft.topFive}
          disabled={locked}
          onChange={(event) => change((it) => ({ ...it, topFive: event.target.checked }))}
        />
        <Checkbox
          label={t('timer')}
          hint={t('timerHint')}
          checked={draft.timer}
          onChange={(event) => change((it) => byHand({ ...it, timer: event.target.checked }, 'minutes', false))}
        />
        {draft.timer && <Minutes setup={setup} />}
      </div>
    </Section>
  )
}

function Minutes({ setup }: { setup: Setup }) {
  const t = useTranslations('setup.questions')
  const { draft, change } = setup
  const hint = t('minutesUsual', { minutes: askedOf(draft).nearlyAll })
  return (
    <Field name="minutes" label={t('minutes')} hint={hint} error={setup.errorAt('minutes')} className="ms-8 mt-2">
      {(control) => (
        <TextInput
          {...control}
          inputMode="numeric"
          className="max-w-28 tabular-nums"
          value={draft.minutes}
          onChange={(event) => change((it) => byHand({ ...it, minutes: event.target.value }, 'minutes'))}
        />
      )}
    </Field>
  )
}
