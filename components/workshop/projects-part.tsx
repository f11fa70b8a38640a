'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Checkbox, ChoiceGroup } from '#components/ui/choice.tsx'
import { Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/input.tsx'
import { byHand, withoutProject, withProject } from '#components/workshop/draft-changes.ts'
import { ProjectInline } from '#components/workshop/project-inline.tsx'
import { Section } from '#components/workshop/section.tsx'
import type { KnownProject, Setup } from '#components/workshop/use-setup.ts'
import { MOST_PROJECTS } from '#server/domain/workshop.ts'

/** From this many projects on, a list is searched rather than read. */
const MANY = 8

/** What the workshop is about: projects to tick, one to write down on the spot, and the title that follows from them. */
export function ProjectsPart({ setup }: { setup: Setup }) {
  const t = useTranslations('setup')
  const { draft, projects, locked, change } = setup
  const chosen = new Set(draft.projects.map((each) => each.id))
  const full = chosen.size >= MOST_PROJECTS
  const hint = full ? t('projects.full') : t('projects.hint', { most: MOST_PROJECTS })
  return (
    <Section part="projects" title={t('sections.projects')}>
      {projects.length > 0 && (
        <Search projects={locked ? projects.filter((each) => chosen.has(each.id)) : projects} chosen={chosen}>
          {(shown) => (
            <ChoiceGroup
              name="projects"
              legend={t('projects.legend')}
              hint={locked ? undefined : hint}
              error={setup.errorAt('projects')}
              className="grid gap-2.5 sm:grid-cols-2"
            >
              {shown.map((project) => (
                <ProjectBox
                  key={project.id}
                  project={project}
                  checked={chosen.has(project.id)}
                  disabled={locked || (full && !chosen.has(project.id))}
                  onChange={(yes) => change((before) => (yes ? withProject(before, project.id) : withoutProject(before, project.id)))}
                />
              ))}
            </ChoiceGroup>
          )}
        </Search>
      )}
      {!locked && !full && <ProjectInline first={projects.length === 0} onAdded={setup.addProject} />}
      <Field name="title" label={t('projects.titleLabel')} hint={t('projects.titleHint')} error={setup.errorAt('title')}>
        {(control) => (
          <TextInput
            {...control}
            autoComplete="off"
            value={draft.title}
            onChange={(event) => change((before) => byHand({ ...before, title: event.target.value }, 'title'))}
            onBlur={() => draft.title.trim() === '' && draft.projects.length > 0 && change((before) => byHand(before, 'title', false))}
          />
        )}
      </Field>
    </Section>
  )
}

function ProjectBox(props: { project: KnownProject; checked: boolean; disabled: boolean; onChange: (yes: boolean) => void }) {
  const common = useTranslations('common')
  const { project, checked, disabled, onChange } = props
  return (
    <Checkbox
      framed
      label={project.name}
      hint={`${common(`stage.${project.stage}`)} · ${common(`domain.${project.domain}`)}`}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked)}
    />
  )
}

function Search(props: { projects: KnownProject[]; chosen: Set<string>; children: (shown: KnownProject[]) => React.ReactNode }) {
  const t = useTranslations('setup.projects')
  const [typed, setTyped] = useState('')
  const sought = typed.trim().toLowerCase()
  const shown = props.projects.filter((each) => props.chosen.has(each.id) || each.name.toLowerCase().includes(sought))
  return (
    <div className="grid gap-4">
      {props.projects.length > MANY && (
        <Field name="find-project" label={t('search')}>
          {(control) => <TextInput {...control} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />}
        </Field>
      )}
      {props.children(shown)}
      {shown.length === 0 && <p role="status">{t('noMatch')}</p>}
    </div>
  )
}
