'use client'

import type { ReactNode } from 'react'
import { Glyph } from '#components/charts/glyph.tsx'
import { PathBars } from '#components/charts/path-bars.tsx'
import { RelationshipLines } from '#components/charts/relationship-line.tsx'
import { TopFive } from '#components/charts/top-five.tsx'
import { How } from '#components/results/how.tsx'
import { useSpeech } from '#components/results/speech.ts'
import { StepHeading } from '#components/scoring/step-heading.tsx'
import { DocumentLink } from '#components/ui/document-link.tsx'
import type { FactorResult, RoundResult } from '#server/domain/result.ts'
import { coverageSentence } from '#server/domain/sentences/coverage.ts'
import { typicalSentence } from '#server/domain/sentences/distance.ts'
import { factorSentence } from '#server/domain/sentences/factor.ts'
import { whatItNeeds } from '#server/domain/sentences/few.ts'
import { headline } from '#server/domain/sentences/headline.ts'
import type { Sentence } from '#server/domain/sentences/sentence.ts'
import { inOrderOfTalk } from '#server/domain/sentences/view.ts'
import { factorWord } from '#server/domain/sentences/words.ts'
import { groups } from '#server/domain/stakeholders.ts'
import type { Spotlight } from '#server/domain/state.ts'

type Props = {
  workshop: string
  result: RoundResult
  projects: readonly { id: string; name: string }[]
  onGo: (place: Spotlight) => void
  children: ReactNode
}

/** All of one project: the three sentences, how far apart, and every factor in order of talk. */
export function ResultsOverview({ workshop, result, projects, onGo, children }: Props) {
  const { say, tell, charts } = useSpeech()
  const { close, apart, needed } = headline(result)
  const project = result.project.id
  return (
    <>
      <div className="grid gap-3">
        {result.workshop.title !== result.project.name && <p className="text-sm text-ink-2">{result.workshop.title}</p>}
        <StepHeading>{result.project.name}</StepHeading>
        <Projects {...{ projects, project, onGo }} />
      </div>
      <div className="grid gap-4 text-lg">
        {[close, apart, needed].map((said) => said.length > 0 && <p key={said[0]?.key}>{tell(said)}</p>)}
      </div>
      <Part title={say('overview.distance')}>
        <p>{tell(typicalSentence(result))}</p>
        <RelationshipLines
          relationships={result.relationships}
          as={{ kind: 'typical', range: result.scale.max - result.scale.min }}
          size="phone"
          words={charts}
        />
        <How place="distance" />
      </Part>
      <Part title={say('overview.list')}>
        <ol className="-mx-4 border-t border-line">
          {inOrderOfTalk(result).map((factor) => (
            <li key={factor.id} className="border-b border-line">
              <Entry {...{ result, factor }} onGo={() => onGo({ project, factor: factor.id })} />
            </li>
          ))}
        </ol>
        <How place="findings" />
      </Part>
      {groups.some((group) => result.paths[group] !== null) && (
        <More title={say('overview.paths')}>
          <PathBars result={result} words={charts} />
          <How place="path" />
        </More>
      )}
      {groups.some((group) => result.topFive[group] !== null) && (
        <More title={say('overview.topFive')}>
          <TopFive result={result} words={charts} />
          <How place="top-five" />
        </More>
      )}
      <Part title={say('overview.behind')}>
        <p>{tell(coverageSentence(result))}</p>
        <How place="who-speaks" />
      </Part>
      <Part title={say('overview.report')}>
        <p>{say('overview.reportText')}</p>
        <p>
          <DocumentLink look="soft" href={`/workshops/${workshop}/report/${project}`}>
            {say('overview.toReport')}
          </DocumentLink>
        </p>
      </Part>
      <More title={say('overview.seat')}>
        <div className="text-base">{children}</div>
      </More>
    </>
  )
}

function Projects({ projects, project, onGo }: Pick<Props, 'projects' | 'onGo'> & { project: string }) {
  const { say } = useSpeech()
  if (projects.length < 2) return null
  return (
    <nav aria-label={say('overview.project')} className="flex flex-wrap gap-2">
      {projects.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          aria-current={id === project || undefined}
          onClick={() => onGo({ project: id, factor: null })}
          className="min-h-11 rounded-card border border-edge px-3.5 text-start text-sm font-semibold aria-current:border-ink aria-current:outline-1 aria-current:outline-ink"
        >
          {name}
        </button>
      ))}
    </nav>
  )
}

/** A factor's sign, name, word and sentence; all of it is the way there. */
function Entry({ result, factor, onGo }: { result: RoundResult; factor: FactorResult; onGo: () => void }) {
  const { tell } = useSpeech()
  const { glyph, word, besides } = factorWord(factor)
  return (
    <button type="button" onClick={onGo} className="grid w-full grid-cols-[auto_1fr] gap-x-3 px-4 py-3 text-start hover:bg-wash">
      <Glyph of={glyph} size={22} className="mt-0.5" />
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold underline decoration-1 underline-offset-4">{factor.name}</span>
        <span className="text-sm">{[word, ...(besides === null ? [] : [besides])].map(tell).join(' · ')}</span>
      </span>
      <span className="col-start-2 mt-1 text-sm text-ink-2">{tell(inShort(result, factor))}</span>
    </button>
  )
}

/** What was found, or what it would take. The factor's own page says both, and who is missing; here the first screen has said that. */
function inShort(result: RoundResult, factor: FactorResult): Sentence[] {
  const found = factorSentence(result, factor).filter(({ key }) => !/^(few|missing)\./.test(key))
  const needs = factorWord(factor).glyph === 'too few' ? whatItNeeds(result, factor) : null
  return needs === null ? found : [...found, needs]
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid min-w-0 gap-3">
      <h2 className="text-lg">{title}</h2>
      {children}
    </section>
  )
}

function More({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="min-w-0 border-t border-line pt-1">
      <summary className="min-h-11 py-2 text-lg font-bold">{title}</summary>
      <div className="-mx-1 overflow-x-auto px-1 pt-2 pb-1 text-sm">{children}</div>
    </details>
  )
}
