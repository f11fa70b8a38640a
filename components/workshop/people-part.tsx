'use client'

import { useTranslations } from 'use-intl/react'
import { Callout } from '#components/ui/callout.tsx'
import { Checkbox } from '#components/ui/choice.tsx'
import { withOwnGroups } from '#components/workshop/draft-changes.ts'
import { GroupFields } from '#components/workshop/group-fields.tsx'
import { Section } from '#components/workshop/section.tsx'
import { UnitsPart } from '#components/workshop/units-part.tsx'
import type { Setup } from '#components/workshop/use-setup.ts'

/** Who takes part: each group's number, minimum and way of being shown, other numbers for single projects, and the units. */
export function PeoplePart({ setup }: { setup: Setup }) {
  const t = useTranslations('setup')
  const { draft, projects, change } = setup
  const nameOf = (id: string) => projects.find((each) => each.id === id)?.name ?? ''
  return (
    <Section part="people" title={t('sections.people')} lead={t('people.hint')}>
      {setup.shown && <Callout strong>{t('people.shown')}</Callout>}
      {draft.groups.map((typed, place) => (
        <GroupFields key={typed.group} setup={setup} project={null} typed={typed} at={`groups.${place}`} />
      ))}
      {draft.projects.length > 1 && (
        <div className="grid gap-2 border-t border-line pt-4">
          {draft.projects.map(({ id, groups }, at) => (
            <div key={id} className="grid gap-5">
              <Checkbox
                label={t('people.own', { project: nameOf(id) })}
                hint={t('people.ownHint')}
                checked={groups.length > 0}
                disabled={setup.locked && groups.length > 0}
                onChange={(event) => change((it) => withOwnGroups(it, id, event.target.checked))}
              />
              {groups.length > 0 && (
                <fieldset className="mb-4 grid min-w-0 gap-6 border-s-2 border-line ps-4 sm:ms-2">
                  <legend className="sr-only">{t('people.ownLegend', { project: nameOf(id) })}</legend>
                  {groups.map((typed, place) => (
                    <GroupFields key={typed.group} setup={setup} project={id} typed={typed} at={`projects.${at}.groups.${place}`} />
                  ))}
                </fieldset>
              )}
            </div>
          ))}
        </div>
      )}
      <UnitsPart setup={setup} />
    </Section>
  )
}
