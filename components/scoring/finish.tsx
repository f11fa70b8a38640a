'use client'

import { MoreTime } from '#components/scoring/more-time.tsx'
import { useSay } from '#components/scoring/say.tsx'
import { SeatMenu } from '#components/scoring/seat-menu.tsx'
import { StepHeading } from '#components/scoring/step-heading.tsx'
import { isAnsweredAt, openAmong, type Step } from '#components/scoring/steps.ts'
import { buttonClass } from '#components/ui/button-class.ts'
import type { MySeat, MySheets } from '#server/domain/views.ts'

type Props = {
  seat: MySeat
  mine: MySheets
  steps: readonly Step[]
  waiting: number
  address: string
  onGo: (place: number) => void
  onChange: () => void
  onAsked: () => void
  onLeft: () => void
}

/** The end of one's own sheets: what is still open, and once 'done' was pressed, what comes next. */
export function FinishStep({ seat, mine, steps, waiting, address, onGo, onChange, onAsked, onLeft }: Props) {
  const say = useSay()
  const open = openAmong(steps, mine)
  const observes = mine.seat.role === 'observer'
  if (!observes && !seat.assisted && isAnsweredAt({ kind: 'finish' }, mine))
    return (
      <>
        <div>
          <StepHeading>{say('done.title')}</StepHeading>
          <p className="mt-2 text-lg">{waiting === 0 ? say('done.saved') : say('done.waiting', { count: waiting })}</p>
        </div>
        <p className="text-ink-2">{say('done.next')}</p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <button type="button" className={buttonClass('soft')} onClick={onChange}>
            {say('done.change')}
          </button>
          <span className="text-sm text-ink-2">{say('done.changeHint')}</span>
        </div>
        <hr className="border-line" />
        <SeatMenu {...{ seat, address, waiting, onLeft }} />
      </>
    )
  return (
    <>
      <div>
        <StepHeading>{say(seat.assisted ? 'helper.sendTitle' : observes ? 'finish.observerTitle' : 'finish.title')}</StepHeading>
        <p className="mt-2">
          {observes
            ? say('finish.observerLead')
            : open.length === 0
              ? say('finish.nothingOpen')
              : say('finish.open', { count: open.length })}
        </p>
        {seat.assisted && <p className="mt-2 text-ink-2">{say('helper.blind')}</p>}
      </div>
      {!observes && open.length > 0 && (
        <ul className="border-t border-line">
          {open.map((place) => (
            <li key={place} className="border-b border-line">
              <button type="button" className="text-link min-h-12 w-full px-1 py-2 text-start" onClick={() => onGo(place)}>
                {titleOf(steps[place], mine, say('topFive.title'), say('path.title'))}
              </button>
            </li>
          ))}
        </ul>
      )}
      {!observes && !seat.assisted && <MoreTime seat={seat} onAsked={onAsked} />}
    </>
  )
}

function titleOf(step: Step | undefined, mine: MySheets, topFive: string, path: string): string {
  if (step === undefined || step.kind === 'finish') return ''
  const name = step.kind === 'path' ? path : step.kind === 'top-five' ? topFive : mine.factors.find(({ id }) => id === step.factor)?.name
  const project = mine.projects.length > 1 ? mine.projects.find(({ id }) => id === step.project)?.name : undefined
  return [name, project].filter(Boolean).join(' · ')
}
