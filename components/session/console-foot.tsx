'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { together } from '#components/session/together.ts'
import type { Talk } from '#components/session/use-talk.ts'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { cx } from '#components/ui/cx.ts'
import { DocumentLink } from '#components/ui/document-link.tsx'
import type { SharedState, Spotlight } from '#server/domain/state.ts'

export type Ask = 'open' | 'close' | 'resume' | 'reopen' | 'reveal'
type Props = {
  state: SharedState
  timeUp: boolean
  /** Something of the set-up is missing, so that scoring can't open. */
  missing: boolean
  busy: string | null
  onAsk: (ask: Ask) => void
  /** After the reveal: walking through the results. */
  talk: Talk
  /** The project after the one on the wall. */
  nextProject: { id: string; name: string } | null
  /** Lesser steps: undo, more minutes. */
  children?: ReactNode
}

/** The lower edge of the console: lesser steps at the start, the next step as the largest button at the end. */
export function ConsoleFoot({ state, timeUp, missing, busy, onAsk, talk, nextProject, children }: Props) {
  const t = useTranslations('console.next')
  return (
    <section
      aria-label={t('label')}
      className="sticky bottom-0 z-10 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-paper px-4 py-2 sm:px-6 sm:py-3"
    >
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <div className="flex flex-wrap items-center gap-2">{children}</div>
        <Line state={state} timeUp={timeUp} missing={missing} talk={talk} />
      </div>
      <NextStep state={state} missing={missing} busy={busy} onAsk={onAsk} talk={talk} nextProject={nextProject} />
    </section>
  )
}

function Line({ state, timeUp, missing, talk }: Pick<Props, 'state' | 'timeUp' | 'missing' | 'talk'>) {
  const t = useTranslations('console.next.line')
  const { joined, done } = together(state.progress)
  const words = () => {
    if (state.archived) return t('archived')
    if (state.phase === 'joining') return missing ? t('missing') : t('joining', { count: joined })
    if (state.phase === 'paused') return t('paused', { done, joined })
    if (state.phase === 'revealed') return talk.order.length === 0 ? '' : t('revealed', talk.need)
    if (state.phase !== 'scoring') return t('closed')
    if (joined > 0 && done === joined) return t('allDone', { joined })
    return timeUp ? t('timeUp', { done, joined }) : t('scoring', { done, joined })
  }
  return <p className="text-ink-2 tabular-nums">{words()}</p>
}

function NextStep({ state, missing, busy, onAsk, talk, nextProject }: Omit<Props, 'timeUp' | 'children'>) {
  const t = useTranslations('console')
  const wide = 'w-full sm:w-auto sm:min-w-72'
  const to = (href: string, text: string) => (
    <ButtonLink look="main" size="large" className={wide} href={href} data-key="next">
      {text}
    </ButtonLink>
  )
  const step = (ask: Ask) => (
    <Button look="main" size="large" className={wide} data-key="next" busy={busy === ask && t('busy')} onClick={() => onAsk(ask)}>
      {t(`next.${ask}`)}
    </Button>
  )
  if (state.archived) return to('/workshops', t('next.workshops'))
  if (state.phase === 'joining') return missing ? to(`/workshops/${state.workshop}`, t('next.setup')) : step('open')
  if (state.phase === 'scoring') return step('close')
  if (state.phase === 'paused') return step('resume')
  if (state.phase === 'closed') return step('reveal')
  const show = (spot: Spotlight, text: string) => (
    <Button look="main" size="large" className={cx(wide, 'sm:max-w-[26rem]')} data-key="next" onClick={() => talk.show(spot)}>
      <span className="min-w-0 truncate">{text}</span>
      <span aria-hidden="true">›</span>
    </Button>
  )
  if (talk.next !== null && talk.nextFactor !== null) return show(talk.next, t('next.factor', { factor: talk.nextFactor.name }))
  if (nextProject !== null) return show({ project: nextProject.id, factor: null }, t('next.project', { project: nextProject.name }))
  const project = state.spotlight?.project
  if (project === undefined) return to('/workshops', t('next.workshops'))
  return (
    <DocumentLink look="main" size="large" className={wide} href={`/workshops/${state.workshop}/report/${project}`} data-key="next">
      {t('next.report')}
    </DocumentLink>
  )
}
