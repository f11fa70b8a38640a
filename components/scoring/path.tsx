'use client'

import { useSay } from '#components/scoring/say.tsx'
import { StepHeading } from '#components/scoring/step-heading.tsx'
import { type Path, paths } from '#server/domain/sheet.ts'
import type { MySheets } from '#server/domain/views.ts'

type Props = { project: MySheets['projects'][number]; onChoose: (path: Path, alsoTesting: boolean) => void }

/** Beside these three, testing can go on. */
const GROWING: readonly Path[] = ['roll-out', 'expand', 'replicate']

/** What should happen next to the project: one choice, and 'keep testing as well' beside the first three. */
export function PathStep({ project, onChoose }: Props) {
  const say = useSay()
  const { path, alsoTesting } = project.sheet
  return (
    <>
      <div>
        <StepHeading>{say('path.title')}</StepHeading>
        <p className="mt-1.5 text-ink-2">{say('path.lead', { project: project.name })}</p>
      </div>
      <fieldset className="grid min-w-0 gap-2">
        <legend className="sr-only">{say('path.title')}</legend>
        {paths.map((each) => {
          const on = path === each
          return (
            <div key={each} className={`rounded-card border ${on ? 'border-ink bg-ink text-on-ink' : 'border-edge'}`}>
              <label className="flex min-h-14 items-start gap-3 rounded-card px-4 py-2.5 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink">
                <input
                  type="radio"
                  name="path"
                  checked={on}
                  onChange={() => onChoose(each, GROWING.includes(each) && alsoTesting)}
                  className={`mt-[0.2em] size-5 shrink-0 outline-none ${on ? 'accent-paper' : 'accent-ink'}`}
                />
                <span className="grid">
                  <span className="font-semibold">{say(`path.${each}`)}</span>
                  <span className={`text-sm ${on ? '' : 'text-ink-2'}`}>{say(`path.${each}Hint`)}</span>
                </span>
              </label>
              {on && GROWING.includes(each) && (
                <label className="ms-8 flex min-h-12 items-center gap-3 rounded-card px-4 pb-2 has-focus-visible:outline-3 has-focus-visible:-outline-offset-2 has-focus-visible:outline-paper">
                  <input
                    type="checkbox"
                    checked={alsoTesting}
                    onChange={(event) => onChoose(each, event.target.checked)}
                    className="size-5 shrink-0 outline-none accent-paper"
                  />
                  {say('path.alsoTesting')}
                </label>
              )}
            </div>
          )
        })}
      </fieldset>
    </>
  )
}
