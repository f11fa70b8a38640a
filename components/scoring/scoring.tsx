'use client'

import { useMemo, useRef, useState } from 'react'
import { FactorStep } from '#components/scoring/factor.tsx'
import { FinishStep } from '#components/scoring/finish.tsx'
import { Frame } from '#components/scoring/frame.tsx'
import { Head } from '#components/scoring/head.tsx'
import { MoreTime } from '#components/scoring/more-time.tsx'
import { Overview } from '#components/scoring/overview.tsx'
import { PathStep } from '#components/scoring/path.tsx'
import { useSay } from '#components/scoring/say.tsx'
import { ScoringFoot } from '#components/scoring/scoring-foot.tsx'
import { SeatMenu, WayBack } from '#components/scoring/seat-menu.tsx'
import { Stepped } from '#components/scoring/step-heading.tsx'
import { isAnsweredAt, startAt, stepsOf } from '#components/scoring/steps.ts'
import { Strips } from '#components/scoring/strips.tsx'
import { TopFiveStep } from '#components/scoring/top-five.tsx'
import { Unsent } from '#components/scoring/unsent.tsx'
import { useAnnouncer } from '#components/scoring/use-announcer.ts'
import { useEarly } from '#components/scoring/use-early.ts'
import type { Sheets } from '#components/scoring/use-sheets.ts'
import { useStep } from '#components/scoring/use-step.ts'
import type { LiveStatus } from '#components/session/stream.ts'
import { CANT_SAY } from '#server/domain/sheet.ts'
import type { MySeat, MySheets } from '#server/domain/views.ts'

type Props = {
  seat: MySeat
  mine: MySheets
  sheets: Sheets
  status: LiveStatus
  left: number | null
  address: string
  others: number
  moved: boolean
  /** More time was asked for. */
  onAsked: () => void
  onLeft: () => void
  /** A helper's form is finished: send what is there, then close. */
  onSendForm: () => void
  sendingForm: boolean
}

/** Scoring as drawn: one screen after the other, both axes on it, the next step at the thumb. */
export function Scoring({ seat, mine, sheets, status, left, address, others, moved, onAsked, onLeft, onSendForm, sendingForm }: Props) {
  const say = useSay()
  const steps = useMemo(() => stepsOf(mine), [mine])
  // Where somebody begins is decided once, not with each answer.
  const first = useRef(startAt(steps, mine))
  const { at, turn, go } = useStep(steps.length, first.current)
  const [overview, setOverview] = useState(false)
  const [decided, setDecided] = useState(false)
  const { heard, expect } = useAnnouncer(sheets.view)
  useEarly(sheets, steps[first.current], mine)

  const step = steps[at] ?? { kind: 'finish' }
  const project = step.kind === 'finish' ? undefined : mine.projects.find(({ id }) => id === step.project)
  const questions = steps.length - 1
  const waiting = sheets.view.waiting.length
  const isDone = isAnsweredAt({ kind: 'finish' }, mine)
  // Where a further project begins, it is said.
  const begins =
    mine.projects.length > 1 && project !== undefined && at % (questions / mine.projects.length) === 0
      ? say('header.project', { place: mine.projects.indexOf(project) + 1, total: mine.projects.length, name: project.name })
      : null
  // Who has just come in learns the way back; later it stands in the overview.
  const fresh = turn === 0 && !hasGiven(mine, waiting)
  const position = step.kind === 'finish' ? '' : say('header.position', { place: at + 1, total: questions })

  function walk(place: number) {
    sheets.hurry()
    setOverview(false)
    go(place)
  }
  function setDone(done: boolean) {
    setDecided(true)
    for (const { id, sheet } of mine.projects) if (sheet.done !== done) sheets.give({ kind: 'done', project: id, done })
    sheets.hurry()
  }
  const body = () => {
    if (step.kind === 'finish' || project === undefined)
      return (
        <FinishStep
          {...{ seat, mine, steps, waiting, address, onAsked, onLeft }}
          onGo={walk}
          onChange={() => {
            setDone(false)
            setOverview(true)
          }}
        />
      )
    if (step.kind === 'path')
      return (
        <PathStep
          project={project}
          onChoose={(path, alsoTesting) => {
            expect(say(`path.${path}`))
            sheets.give({ kind: 'path', project: project.id, path, alsoTesting })
          }}
        />
      )
    if (step.kind === 'top-five')
      return (
        <TopFiveStep
          mine={mine}
          project={project}
          onPick={(topFive) => {
            expect(say('announce.picks', { count: topFive.length }))
            sheets.give({ kind: 'top-five', project: project.id, topFive })
          }}
        />
      )
    const factor = mine.factors.find(({ id }) => id === step.factor)
    if (factor === undefined) return null
    return (
      <FactorStep
        {...{ mine, project, factor }}
        under={seat.group === null ? say('factor.observers') : say(`groups.${seat.group}.many`)}
        onChange={(change) => {
          const [axis, value] =
            change.importance !== undefined ? (['importance', change.importance] as const) : (['readiness', change.readiness] as const)
          if (value !== undefined) expect(say(`unsent.${axis}`, { value: value === CANT_SAY ? say('factor.cantSay') : value }))
          sheets.choose(project.id, factor.id, change)
        }}
      />
    )
  }

  const head = (
    <>
      <Head seat={seat} saved={hasGiven(mine, waiting) ? sheets.view.standing : null} left={left} />
      <div aria-hidden="true" className="mt-2 h-1.5 overflow-hidden rounded-full bg-line">
        <div className="h-full rounded-full bg-ink" style={{ inlineSize: `${(Math.min(at + 1, questions) / questions) * 100}%` }} />
      </div>
      <div className="flex items-center justify-between gap-3 text-sm text-ink-2">
        <span className="flex min-w-0">
          {/* Of a long name the end goes, before anything of the dimension does. */}
          <span className="shrink-[99] truncate">{project?.name ?? seat.title}</span>
          {step.kind === 'factor' && <span className="truncate whitespace-pre">{` · ${dimensionOf(step.factor, mine)}`}</span>}
        </span>
        <button type="button" onClick={() => setOverview(true)} className="-my-1.5 -me-2 flex min-h-11 shrink-0 items-center gap-2 px-2">
          <span className="tabular-nums">{position}</span>
          <span className="underline decoration-1 underline-offset-4">{say('header.overview')}</span>
        </button>
      </div>
      <Strips {...{ view: sheets.view, status, left, others }} moved={mine.moved}>
        {seat.role === 'participant' && !seat.assisted && !isDone && <MoreTime seat={seat} inLine onAsked={onAsked} />}
      </Strips>
    </>
  )
  return (
    <Frame
      head={head}
      foot={
        step.kind === 'finish' && isDone && !seat.assisted ? null : (
          <ScoringFoot
            {...{ at, step, seat, isDone, sendingForm }}
            onGo={walk}
            onDone={() => setDone(true)}
            onSendForm={() => {
              setDone(true)
              onSendForm()
            }}
          />
        )
      }
    >
      <Unsent mine={mine} view={sheets.view} onSeen={sheets.seen} />
      {/* 'Done' and its taking back change the screen as a step does: the button that was pressed goes, the heading has the focus. */}
      <Stepped key={`${at} ${turn} ${step.kind === 'finish' && isDone}`} value={{ stepped: turn > 0 || moved || decided, position }}>
        {begins && <p className="-mb-4 text-sm font-semibold">{begins}</p>}
        {body()}
        {fresh && !seat.assisted && <WayBack seat={seat} address={address} />}
      </Stepped>
      <p role="status" className="sr-only">
        {heard}
      </p>
      {overview && (
        <Overview {...{ mine, steps, at }} onGo={walk} onClose={() => setOverview(false)}>
          <SeatMenu {...{ seat, address, waiting, onLeft, onAsked }} />
        </Overview>
      )}
    </Frame>
  )
}

/** 'Data', in 'Smart street lights · Data'. */
function dimensionOf(factor: string, mine: MySheets): string {
  const dimension = mine.factors.find(({ id }) => id === factor)?.dimension
  return mine.dimensions.find(({ id }) => id === dimension)?.name ?? ''
}

/** 'Saved' means something only once there is something to save. */
const hasGiven = (mine: MySheets, waiting: number): boolean =>
  waiting > 0 ||
  mine.projects.some(
    ({ sheet, reasons }) =>
      sheet.importance.some((each) => each !== null) ||
      (sheet.readiness ?? []).some((each) => each !== null) ||
      sheet.path !== null ||
      sheet.topFive.length > 0 ||
      Object.values(reasons).some((each) => each !== ''),
  )
