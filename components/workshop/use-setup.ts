'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { refusalOf, refusalSentence } from '#components/session/refusal.ts'
import { dropDraft, keepDraft, readDraft } from '#components/ui/draft.ts'
import { type Draft, draftOf, newDraft, type Start, setupOf } from '#components/workshop/draft.ts'
import { chosenByHand, follow, withFramework, withProject } from '#components/workshop/draft-changes.ts'
import { focusField } from '#components/workshop/focus-field.ts'
import { type Problem, problemsOf } from '#components/workshop/problems.ts'
import { readFramework } from '#components/workshop/send.ts'
import { useUsualWords } from '#components/workshop/use-usual-words.ts'
import type { FrameworkContent } from '#server/domain/framework.ts'
import type { ProjectContent } from '#server/domain/project.ts'
import type { WorkshopSetup } from '#server/domain/workshop.ts'

export type KnownProject = ProjectContent & { id: string }
/** `opened`: scoring has been. `shown`: so has the reveal. */
export type SavedSetup = { id: string; setup: WorkshopSetup; opened: boolean; shown: boolean }

type Options = {
  /** The workshop as saved, or null for a new one. */
  saved: SavedSetup | null
  start: Start
  content: FrameworkContent
  projects: KnownProject[]
  /** The project that a new workshop is about, where the person came from one. */
  about: string | null
  send: (setup: WorkshopSetup) => Promise<void>
}

export type Setup = ReturnType<typeof useSetup>

/** The state of the set-up page: the draft, what follows from it, what is wrong with it, and its way to the server. */
export function useSetup({ saved, start, content: firstContent, projects: firstProjects, about, send }: Options) {
  const say = useTranslations('refusal')
  const words = useUsualWords()
  const [added, setAdded] = useState<KnownProject[]>([])
  const [content, setContent] = useState(firstContent)
  const projects = useMemo(() => merged(firstProjects, added), [firstProjects, added])
  const around = { content, projects, words }
  const [base, setBase] = useState(() => begin())
  const [draft, setDraft] = useState(base)
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState<{ field: string | null; sentence: string } | null>(null)
  const [sending, setSending] = useState(false)
  const [restored, setRestored] = useState(false)
  const form = useRef<HTMLDivElement>(null)

  const name = `workshop-${saved?.id ?? `new-${about ?? ''}`}`
  const locked = saved?.opened ?? false
  const problems = problemsOf(draft, content, locked && saved ? saved.setup : null)
  const dirty = JSON.stringify(setupOf(draft)) !== JSON.stringify(setupOf(base))

  function begin(): Draft {
    const here = { content: firstContent, projects: firstProjects, words }
    if (saved !== null) {
      const kept = draftOf(saved.setup, [])
      return { ...kept, byHand: saved.opened ? ['title', 'purpose', 'factors', 'minutes'] : chosenByHand(kept, here) }
    }
    const fresh = newDraft(start)
    return follow(about === null ? fresh : withProject(fresh, about), here)
  }

  // The server cannot know what was typed in this tab, so it comes in after the first picture.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the page appears
  useEffect(() => {
    const kept = readDraft<Draft>(name, base)
    if (kept === null) return
    const take = (its: FrameworkContent) => {
      setContent(its)
      setDraft(kept)
      setRestored(true)
    }
    if (kept.frameworkId === content.id && kept.frameworkVersion === content.version) take(content)
    else readFramework(kept.frameworkId, kept.frameworkVersion).then(take, () => dropDraft(name))
  }, [name])

  useEffect(() => {
    if (dirty) keepDraft(name, base, draft)
    else dropDraft(name)
  }, [name, dirty, base, draft])

  /** Changes the draft, then brings along what follows from it. */
  function change(by: (draft: Draft) => Draft) {
    setDraft((before) => follow(by(before), around))
    setRefused(null)
  }

  /** Goes over to another framework; throws where it cannot be had. */
  async function changeFramework(id: string, version: number) {
    const next = await readFramework(id, version)
    setContent(next)
    setDraft((before) => follow(withFramework(before, next), { ...around, content: next }))
  }

  /** Takes in a project that was just added, and chooses it. */
  function addProject(project: KnownProject) {
    const all = { ...around, projects: merged(projects, [project]) }
    setAdded((before) => [...before, project])
    setDraft((before) => follow(withProject(before, project.id), all))
  }

  /** Checks and sends. The first complaint takes the focus. */
  async function submit(): Promise<boolean> {
    if (sending) return false
    setAsked(true)
    setRefused(null)
    const first = problems[0]
    if (first !== undefined) {
      focusField(form.current, first.field)
      return false
    }
    setSending(true)
    try {
      await send(setupOf(draft))
      dropDraft(name)
      setBase(draft)
      setAsked(false)
      setRestored(false)
      // A new workshop leads on to its own page; until it is there, a second press must not make a second one.
      if (saved !== null) setSending(false)
      return true
    } catch (error) {
      const why = refusalOf(error)
      setRefused({ field: why.field, sentence: refusalSentence(say, why) })
      focusField(form.current, why.field)
      setSending(false)
      return false
    }
  }

  function revert() {
    dropDraft(name)
    if (base.frameworkId === firstContent.id) setContent(firstContent)
    setDraft(base)
    setAsked(false)
    setRefused(null)
    setRestored(false)
  }

  const sentenceOf = (problem: Problem) => refusalSentence(say, problem)
  /** What is wrong with a field. Figures complain at once; an empty text only after somebody tried to save. */
  function errorAt(field: string): string | null {
    if (refused?.field === field) return refused.sentence
    const problem = problems.find((each) => each.field === field)
    if (problem === undefined || (!asked && problem.facts.why === 'empty')) return null
    return sentenceOf(problem)
  }

  return {
    form,
    draft,
    content,
    projects,
    locked,
    shown: saved?.shown ?? false,
    problems,
    asked,
    dirty,
    sending,
    restored,
    refusal: refused?.sentence ?? null,
    sentenceOf,
    errorAt,
    change,
    changeFramework,
    addProject,
    submit,
    revert,
  }
}

const merged = (one: KnownProject[], more: KnownProject[]): KnownProject[] => [
  ...one.filter((each) => !more.some((other) => other.id === each.id)),
  ...more,
]
