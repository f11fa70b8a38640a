'use client'

import { useTranslations } from 'use-intl/react'
import { ChoiceGroup, Radio } from '#components/ui/choice.tsx'
import { Section } from '#components/workshop/section.tsx'
import type { Setup } from '#components/workshop/use-setup.ts'

const ways = ['one', 'group'] as const
const HINTS = { one: 'oneHint', group: 'groupHint' } as const

/** One join code for all, or one for each group. */
export function JoiningPart({ setup }: { setup: Setup }) {
  const t = useTranslations('setup.joining')
  const title = useTranslations('setup.sections')
  return (
    <Section part="joining" title={title('joining')}>
      <ChoiceGroup
        name="joinBy"
        legend={t('legend')}
        hint={t('late')}
        error={setup.errorAt('joinBy')}
        className="grid gap-2.5 sm:grid-cols-2"
      >
        {ways.map((way) => (
          <Radio
            framed
            key={way}
            name="joinBy"
            label={t(way)}
            hint={t(HINTS[way])}
            checked={setup.draft.joinBy === way}
            onChange={() => setup.change((it) => ({ ...it, joinBy: way }))}
          />
        ))}
      </ChoiceGroup>
    </Section>
  )
}
