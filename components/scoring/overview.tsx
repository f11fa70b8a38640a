'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useSay } from '#components/scoring/say.tsx'
import { isAnsweredAt, openAmong, type Step } from '#components/scoring/steps.ts'
import { buttonClass } from '#components/ui/button-class.ts'
import type { MySheets } from '#server/domain/views.ts'

type Props = {
  mine: MySheets
  steps: readonly Step[]
  at: number
  onGo: (place: number) => void
  onClose: () => void
  /** What else a seat can do. */
  children: ReactNode
}

/** All questions with what is open among them; each is a way there. Fills the phone; Escape and 'Close' lead back. */
export function Overview({ mine, steps, at, onGo, onClose, children }: Props) {
  const say = useSay()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const open = openAmong(steps, mine)
  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onClose={onClose}
      className="fixed inset-0 m-auto h-dvh max-h-none w-full max-w-[34rem] overflow-y-auto bg-paper px-4 pb-8 text-ink"
    >
      <div className="sticky top-0 flex items-center justify-between gap-4 border-b border-line-2 bg-paper py-2">
        <h2 id={title} className="text-xl">
          {say('overview.title')}
        </h2>
        <button type="button" className={buttonClass('soft', 'small')} onClick={() => dialog.current?.close()}>
          {say('nav.close')}
        </button>
      </div>
      <p className="mt-4 font-semibold">{say('overview.openCount', { count: open.length })}</p>
      {mine.projects.map((project) => (
        <section key={project.id} className="mt-4">
          <h3 className="mb-1 text-base">{project.name}</h3>
          <ol className="border-t border-line">
            {steps.map((step, place) =>
              step.kind === 'finish' || step.project !== project.id ? null : (
                <li key={nameOf(step)} className="border-b border-line">
                  <button
                    type="button"
                    aria-current={place === at ? 'step' : undefined}
                    onClick={() => onGo(place)}
                    className="flex min-h-12 w-full items-center justify-between gap-4 px-1 py-2 text-start hover:bg-wash aria-[current=step]:font-semibold"
                  >
                    <span>
                      {step.kind === 'factor'
                        ? mine.factors.find(({ id }) => id === step.factor)?.name
                        : say(step.kind === 'path' ? 'path.title' : 'topFive.title')}
                    </span>
                    <State answered={isAnsweredAt(step, mine)} here={place === at} />
                  </button>
                </li>
              ),
            )}
          </ol>
        </section>
      ))}
      <button type="button" className={`${buttonClass('plain')} mt-5 w-full`} onClick={() => onGo(steps.length - 1)}>
        {say('overview.finish')}
      </button>
      <h3 className="mt-8 mb-2 text-base">{say('overview.more')}</h3>
      {children}
    </dialog>
  )
}

const nameOf = (step: Step) => (step.kind === 'factor' ? step.factor : step.kind)

/** A word, and a mark whose shape says the same. */
function State({ answered, here }: { answered: boolean; here: boolean }) {
  const say = useSay()
  return (
    <span className="flex shrink-0 items-center gap-2 text-sm font-normal text-ink-2">
      {here && <span className="sr-only">{say('overview.here')}, </span>}
      {say(answered ? 'overview.answered' : 'overview.open')}
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" stroke="currentColor" strokeWidth="2" fill={answered ? 'currentColor' : 'none'} />
      </svg>
    </span>
  )
}
