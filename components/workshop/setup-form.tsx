'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { client } from '#components/session/client.ts'
import { Callout } from '#components/ui/callout.tsx'
import type { Start } from '#components/workshop/draft.ts'
import { FactorsPart } from '#components/workshop/factors-part.tsx'
import { JoiningPart } from '#components/workshop/joining-part.tsx'
import { NoticePart } from '#components/workshop/notice-part.tsx'
import { PeoplePart } from '#components/workshop/people-part.tsx'
import { ProjectsPart } from '#components/workshop/projects-part.tsx'
import { QuestionsPart } from '#components/workshop/questions-part.tsx'
import { Summary } from '#components/workshop/summary.tsx'
import { type KnownProject, type SavedSetup, useSetup } from '#components/workshop/use-setup.ts'
import type { FrameworkContent } from '#server/domain/framework.ts'
import type { FrameworkListItem } from '#server/domain/views.ts'
import type { WorkshopSetup } from '#server/domain/workshop.ts'

type Props = {
  saved: SavedSetup | null
  start: Start
  content: FrameworkContent
  frameworks: FrameworkListItem[]
  projects: KnownProject[]
  about: string | null
  city: string
  /** What stands above the set-up of a workshop that exists: how people come in. */
  children?: ReactNode
}

/** The set-up on one page: six parts, and beside them what they add up to. */
export function SetupForm({ saved, start, content, frameworks, projects, about, city, children }: Props) {
  const t = useTranslations('setup')
  const router = useRouter()
  const [said, setSaid] = useState('')
  async function send(setup: WorkshopSetup) {
    if (saved === null) {
      const { id } = await client.workshop.create.mutate({ setup })
      router.push(`/workshops/${id}?created`)
    } else {
      await client.workshop.save.mutate({ workshop: saved.id, setup, basedOn: saved.setup })
      router.refresh()
    }
  }
  const setup = useSetup({ saved, start, content, projects, about, send })
  const save = async () => setSaid((await setup.submit()) ? t('summary.saved') : '')
  return (
    <div ref={setup.form} className="gap-x-8 lg:grid lg:items-start lg:grid-cols-[minmax(0,1fr)_19rem] xl:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="mb-6 grid min-w-0 gap-6 lg:mb-0">
        {children}
        <div role="status" className="empty:hidden">
          {setup.restored && (
            <Callout>
              {t('summary.kept')}{' '}
              <button type="button" className="text-link min-h-8 font-semibold text-ink" onClick={setup.revert}>
                {saved === null ? t('summary.keptDrop') : t('summary.revert')}
              </button>
            </Callout>
          )}
        </div>
        {setup.locked && <Callout strong>{t('locked')}</Callout>}
        <ProjectsPart setup={setup} />
        <FactorsPart setup={setup} frameworks={frameworks} />
        <QuestionsPart setup={setup} />
        <PeoplePart setup={setup} />
        <JoiningPart setup={setup} />
        <NoticePart setup={setup} city={city} usualDays={start.retentionDays} />
      </div>
      <Summary setup={setup} isNew={saved === null} said={said} onSave={save} />
    </div>
  )
}
