'use client'

import { useFormatter, useTranslations } from 'use-intl/react'
import { type Part, parts } from '#components/workshop/section.tsx'
import type { Setup } from '#components/workshop/use-setup.ts'
import { scales } from '#server/domain/scale.ts'
import type { Missing } from '#server/domain/workshop.ts'

const NEEDED: Partial<Record<Part, Missing[]>> = { projects: ['projects'], factors: ['factors'], notice: ['purpose', 'contact'] }

/** A line for each part of the set-up: what is chosen, or that it is still needed. Leads there. */
export function SummaryParts({ setup, missing }: { setup: Setup; missing: Missing[] }) {
  const t = useTranslations('setup')
  const lines = useLines(setup)
  return (
    <nav aria-label={t('summary.parts')} className="border-y border-line-2 py-2">
      <ul>
        {parts.map((part) => {
          const needed = NEEDED[part]?.some((each) => missing.includes(each)) ?? false
          return (
            <li key={part}>
              <a href={`#part-${part}`} className="group grid min-h-9 grid-cols-[5.6rem_1fr] items-baseline gap-2 py-1 text-sm">
                <span className="font-semibold underline decoration-1 underline-offset-4 group-hover:decoration-2">
                  {t(`sections.${part}`)}
                </span>
                <span className={needed ? 'font-semibold' : 'text-ink-2'}>{needed ? t('summary.needs') : lines[part]}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function useLines({ draft, projects }: Setup): Record<Part, string> {
  const t = useTranslations('setup.summary')
  const names = useTranslations('groups')
  const format = useFormatter()
  const people = draft.groups.map((each) =>
    each.standing === 'everyone' && /^\d+$/.test(each.people)
      ? names(`${each.group}.count`, { count: Number(each.people) })
      : names(`${each.group}.many`).toLocaleLowerCase(),
  )
  return {
    projects: format.list(draft.projects.map(({ id }) => projects.find((each) => each.id === id)?.name ?? '')),
    factors: t('factorsCount', { count: draft.factorIds.length }),
    questions: t('axes', { axes: draft.axes.length, min: scales[draft.scale].min, max: scales[draft.scale].max }),
    people: format.list(people, { type: 'unit' }),
    joining: t(draft.joinBy === 'one' ? 'joinOne' : 'joinGroup'),
    notice: /^\d+$/.test(draft.notice.retentionDays) ? t('days', { days: Number(draft.notice.retentionDays) }) : '',
  }
}
