'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { TalkAbout } from '#components/session/talk-about.tsx'
import { TalkQueue } from '#components/session/talk-queue.tsx'
import type { Revealed } from '#components/session/use-revealed.ts'
import type { Talk } from '#components/session/use-talk.ts'
import type { WorkshopView } from '#server/domain/views.ts'

type Props = {
  view: WorkshopView
  revealed: Revealed | null
  talk: Talk
  busy: string | null
  onHide: (reason: string, hidden: boolean) => void
  wall: ReactNode
  people: ReactNode
  seats: ReactNode
  codes: ReactNode
}

/**
 * The console during the talk: on a wide screen the queue, the wall with what belongs to it, and the people stand side by side; where it
 * is narrower the wall comes first, then the queue. Seats and codes, which are seldom needed by now, are folded away.
 */
export function TalkMain({ view, revealed, talk, busy, onHide, wall, people, seats, codes }: Props) {
  const t = useTranslations('console.talk')
  const projects = view.projects.map(({ id, name }) => ({ id, name }))
  return (
    <main
      id="main"
      tabIndex={-1}
      className="grid flex-1 content-start gap-x-8 gap-y-6 px-4 py-4 sm:px-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_auto_1fr] lg:items-start xl:grid-cols-[20rem_minmax(0,1fr)_17rem] xl:grid-rows-[auto_1fr]"
    >
      <div className="min-w-0 lg:col-start-1 lg:row-start-1 xl:col-start-2">{wall}</div>
      <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1 xl:sticky xl:top-20 xl:col-start-1">
        {revealed !== null && <TalkQueue talk={talk} project={revealed.result.project.id} projects={projects} />}
      </div>
      <div className="grid min-w-0 gap-5 lg:col-start-1 lg:row-span-2 lg:row-start-2 xl:col-start-2 xl:row-span-1">
        {revealed !== null && <TalkAbout workshop={view.id} revealed={revealed} busy={busy} onHide={onHide} />}
      </div>
      <div className="grid min-w-0 gap-5 lg:col-start-2 lg:row-start-3 xl:col-start-3 xl:row-span-2 xl:row-start-1">
        {people}
        <details className="border-t border-line">
          <summary className="min-h-12 py-3 text-lg font-bold">{t('seats')}</summary>
          <div className="grid gap-7 pb-2">
            {seats}
            {codes}
          </div>
        </details>
      </div>
    </main>
  )
}
