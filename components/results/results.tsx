'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { FactorView } from '#components/results/factor.tsx'
import { PaceChoice } from '#components/results/pace.tsx'
import { ResultsOverview } from '#components/results/results-overview.tsx'
import type { Speech } from '#components/results/speak.ts'
import { SpeechIn, useSpeech } from '#components/results/speech.ts'
import { useAnswer } from '#components/results/use-answer.ts'
import { useReading } from '#components/results/use-reading.ts'
import { Frame } from '#components/scoring/frame.tsx'
import { useSay } from '#components/scoring/say.tsx'
import { SeatChip } from '#components/scoring/seat-chip.tsx'
import { SeatMenu } from '#components/scoring/seat-menu.tsx'
import { Stepped } from '#components/scoring/step-heading.tsx'
import { Unsent } from '#components/scoring/unsent.tsx'
import type { PageProps } from '#components/scoring/waiting.tsx'
import type { MyScores, Reasons, RoundResult } from '#server/domain/result.ts'
import type { SharedState, Spotlight } from '#server/domain/state.ts'
import { asTold } from '#server/domain/told.ts'

export type ResultsProps = PageProps & { state: SharedState }

/** After the reveal: what is on the wall, with one's own score, or all results at one's own pace. */
export function Results({ speech, ...props }: ResultsProps & { speech: Speech }) {
  return (
    <SpeechIn value={speech}>
      <Reading {...props} />
    </SpeechIn>
  )
}

function Reading({ state, seat, sheets, status, address, moved, onLeft }: ResultsProps) {
  const { say } = useSpeech()
  const phone = useSay()
  const { workshop, projects } = seat
  const wall = state.spotlight ?? { project: projects[0]?.id ?? '', factor: null }
  const pace = useReading(seat.id, state.round, wall)
  const { place, turn, following } = pace
  const version = state.reveal?.version ?? 1
  const results = useRef(new Map<string, RoundResult>()).current
  const scores = useRef(new Map<string, MyScores>()).current
  const reasons = useRef(new Map<string, Reasons>()).current
  const question = { workshop, project: place.project }
  const frozen = useAnswer(results, 'result.read', { ...question, version })
  const result = useMemo(() => (frozen === null ? null : asTold(frozen)), [frozen])
  const mine = useAnswer(scores, 'result.mine', seat.role === 'participant' ? question : null)
  const factor = result?.factors.find(({ id }) => id === place.factor)
  const where = `${place.project} ${factor?.id ?? ''}`
  // Neither a step of one's own nor one of the wall begins in the middle of a page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each place, and for nothing else.
  useEffect(() => {
    if (turn > 0 || moved || following) scrollTo(0, 0)
  }, [where, turn])

  const nameOf = ({ project, factor: id }: Spotlight) =>
    (result?.project.id === project && result.factors.find((each) => each.id === id)?.name) ||
    (projects.find(({ id }) => id === project)?.name ?? '')
  const { waiting, halted } = sheets.view
  const menu = <SeatMenu {...{ seat, address, onLeft }} waiting={halted === 'closed' ? 0 : waiting.length} />
  return (
    <Frame
      head={
        <>
          <div className="flex min-h-8 items-center justify-between gap-3">
            <SeatChip {...seat} />
            <span className="text-sm text-ink-2">{say(following ? 'onWall' : 'ownPace')}</span>
          </div>
          <p role="status" className="mt-1 rounded-field bg-wash px-3 py-2 text-sm empty:hidden">
            {status === 'away' || status === 'pause' ? say('away') : ''}
          </p>
        </>
      }
      foot={<PaceChoice pace={pace} wall={nameOf(wall)} />}
    >
      <Unsent mine={sheets.mine} view={sheets.view} onSeen={sheets.seen} />
      {waiting.length > 0 && halted === null && <p>{phone('closed.sending', { count: waiting.length })}</p>}
      <Stepped key={`${where} ${turn}`} value={{ stepped: turn > 0 || moved, position: '' }}>
        {result === null ? (
          <p className="text-lg">{say('loading')}</p>
        ) : factor === undefined ? (
          <ResultsOverview {...{ workshop, result, projects }} onGo={pace.go}>
            {menu}
          </ResultsOverview>
        ) : (
          <FactorView {...{ result, factor, seat, mine, reasons }} words={state.reveal?.words ?? 0} onGo={pace.go} />
        )}
      </Stepped>
      <Heard text={following ? say('nowOnWall', { name: nameOf(wall) }) : ''} />
    </Frame>
  )
}

/** The wall's steps are heard, without taking the focus from where somebody reads. What stood there on arrival is not. */
function Heard({ text }: { text: string }) {
  const [first] = useState(text)
  const [changed, setChanged] = useState(false)
  if (!changed && text !== first) setChanged(true)
  return (
    <p role="status" className="sr-only">
      {changed ? text : ''}
    </p>
  )
}
