'use client'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { clockFace } from '#components/session/clock.ts'
import { cx } from '#components/ui/cx.ts'
import type { Phase } from '#server/domain/round.ts'
import { groups } from '#server/domain/stakeholders.ts'
import type { SharedState } from '#server/domain/state.ts'

type Props = { state: SharedState; left: number | null; children: ReactNode }

/** Which workshop, who is here, where it stands, and the time. `children` are what stands beside the timer. */
export function ConsoleHead({ state, left, children }: Props) {
  const t = useTranslations('console')
  const names = useTranslations('groups')
  const here = groups.map((group) => names(`${group}.count`, { count: state.progress[group].joined }))
  if (state.listening > 0) here.push(t('listening', { count: state.listening }))
  if (state.observers > 0) here.push(t('observers', { count: state.observers }))
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b sm:gap-x-6 border-line bg-paper px-4 py-1 sm:px-6 sm:py-2">
      <div className="flex min-w-0 flex-1 basis-full items-center gap-x-4 sm:basis-64">
        <Link
          href={`/workshops/${state.workshop}`}
          prefetch={false}
          className="text-link inline-flex min-h-11 shrink-0 items-center text-sm text-ink-2"
        >
          <span aria-hidden="true">‹&nbsp;</span>
          {t('back')}
        </Link>
        <h1 className="min-w-0 truncate text-base">{state.title}</h1>
        <p className="hidden shrink-0 text-sm text-ink-2 xl:block">{here.join(' · ')}</p>
      </div>
      <Phases phase={state.phase} />
      <div className="flex items-center gap-3">
        {(state.phase === 'scoring' || state.phase === 'paused') && <Timer left={left} />}
        {children}
      </div>
    </header>
  )
}

/** A timer is not read out by itself; its words are there for whoever looks. */
function Timer({ left }: { left: number | null }) {
  const t = useTranslations('console.timer')
  if (left === null) return <span className="text-sm text-ink-2">{t('none')}</span>
  if (left === 0) return <b className="text-lg">{t('up')}</b>
  return (
    <p role="timer" className="text-lg tabular-nums">
      <b>{clockFace(left)}</b> <span className="sr-only text-sm text-ink-2 sm:not-sr-only">{t('left')}</span>
    </p>
  )
}

const STEPS = ['join', 'score', 'talk'] as const
const stepOf: Record<Phase, number> = { joining: 0, scoring: 1, paused: 1, closed: 2, revealed: 2 }

function Phases({ phase }: { phase: Phase }) {
  const t = useTranslations('console')
  // Closed stands between two steps: scoring is done, talk begins with the reveal.
  const now = phase === 'closed' ? 1.5 : stepOf[phase]
  return (
    <ol aria-label={t('phases')} className="flex items-center gap-1 text-sm">
      {STEPS.map((step, place) => (
        <li
          key={step}
          aria-current={place === now ? 'step' : undefined}
          className={cx('rounded-full px-2 py-1 sm:px-3', place === now && 'bg-ink font-semibold text-on-ink', place > now && 'text-ink-2')}
        >
          {t(`phase.${step}`)}
          {place < now && (
            <>
              <span aria-hidden="true"> ✓</span>
              <span className="sr-only"> {t('phase.done')}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
