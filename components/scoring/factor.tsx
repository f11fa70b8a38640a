'use client'

import { questionOn } from '#components/scoring/question.ts'
import { Reason } from '#components/scoring/reason.tsx'
import { useSay } from '#components/scoring/say.tsx'
import { Scale } from '#components/scoring/scale.tsx'
import { StepHeading } from '#components/scoring/step-heading.tsx'
import type { Axis } from '#server/domain/scale.ts'
import type { MySheets } from '#server/domain/views.ts'

type Factor = MySheets['factors'][number]
type Change = { importance?: number; readiness?: number; reason?: string | null }
type Props = {
  mine: MySheets
  project: MySheets['projects'][number]
  factor: Factor
  /** Under which name a reason is shown: 'Residents'. */
  under: string
  onChange: (change: Change) => void
}

/** One factor on one screen: what it means, both axes, and a reason for who wants to give one. */
export function FactorStep({ mine, project, factor, under, onChange }: Props) {
  const say = useSay()
  const place = mine.factorIds.indexOf(factor.id)
  const observes = mine.seat.role === 'observer'
  return (
    <>
      <div>
        <StepHeading>{factor.name}</StepHeading>
        <p className="mt-1.5 text-ink-2">{factor.definition}</p>
      </div>
      {observes ? (
        <p>{say('factor.observerLead')}</p>
      ) : (
        mine.axes.map((axis) => (
          <Scale
            // A new factor is a new control: nothing of the last one's focus or state stays.
            key={`${project.id} ${factor.id} ${axis}`}
            name={axis}
            question={questionOn(mine.axisWords[axis].question, {
              name: project.name,
              it: say('factor.it'),
              only: mine.projects.length === 1,
            })}
            words={wordsOn(axis, factor, mine.axisWords)}
            scale={mine.scale}
            value={project.sheet[axis]?.[place] ?? null}
            onChoose={(value) => onChange({ [axis]: value })}
          />
        ))
      )}
      <Reason
        key={`${project.id} ${factor.id}`}
        text={project.reasons[factor.id] ?? ''}
        under={under}
        onWrite={(text) => onChange({ reason: text === '' ? null : text })}
      />
    </>
  )
}

/** Importance has the same words for all; how well something is in place looks different for each factor. */
function wordsOn(axis: Axis, factor: Factor, axisWords: MySheets['axisWords']) {
  const { low, middle, high } = axisWords[axis]
  return axis === 'importance' ? { low, middle, high } : { low: factor.low || low, middle, high: factor.high || high }
}
