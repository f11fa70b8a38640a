'use client'

import { useSay } from '#components/scoring/say.tsx'
import { StepHeading } from '#components/scoring/step-heading.tsx'
import { mostPicks } from '#components/scoring/steps.ts'
import type { MySheets } from '#server/domain/views.ts'

type Props = { mine: MySheets; project: MySheets['projects'][number]; onPick: (topFive: string[]) => void }

/** After the factors: the five that matter most. Every factor sounds important when asked alone; this tells them apart. */
export function TopFiveStep({ mine, project, onPick }: Props) {
  const say = useSay()
  const most = mostPicks(mine)
  const picked = project.sheet.topFive
  const full = picked.length >= most
  const toggle = (id: string) => {
    if (picked.includes(id)) onPick(picked.filter((each) => each !== id))
    else if (!full) onPick([...picked, id])
  }
  return (
    <>
      <div>
        <StepHeading>{say('topFive.title')}</StepHeading>
        <p className="mt-1.5 text-ink-2">{say('topFive.lead', { count: most, project: project.name })}</p>
      </div>
      <fieldset className="min-w-0">
        <legend className="mb-2 flex w-full flex-wrap justify-between gap-x-4 font-semibold tabular-nums">
          <span role="status">{full ? say('topFive.full', { most }) : say('topFive.count', { count: picked.length, most })}</span>
        </legend>
        <ul className="grid gap-2">
          {mine.factors.map(({ id, name }) => {
            const on = picked.includes(id)
            return (
              <li key={id}>
                <label
                  className={`flex min-h-12 items-center gap-3 rounded-card border px-4 py-2 ${on ? 'border-ink bg-ink text-on-ink' : full ? 'border-line text-ink-3' : 'border-edge'} has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink`}
                >
                  <input
                    type="checkbox"
                    checked={on}
                    aria-disabled={full && !on}
                    onChange={() => toggle(id)}
                    className={`size-5 shrink-0 outline-none ${on ? 'accent-paper' : 'accent-ink'}`}
                  />
                  <span>{name}</span>
                </label>
              </li>
            )
          })}
        </ul>
      </fieldset>
    </>
  )
}
