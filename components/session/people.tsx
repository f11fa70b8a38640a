'use client'
import { useTranslations } from 'use-intl'
import { Mark } from '#components/charts/mark.tsx'
import { together } from '#components/session/together.ts'
import { type GroupSetting, groups } from '#server/domain/stakeholders.ts'
import type { SharedState } from '#server/domain/state.ts'

/** Here, scoring, done: as counts for each group, and nothing else. */
export function People({ state, settings }: { state: SharedState; settings: GroupSetting[] }) {
  const t = useTranslations('console.people')
  const names = useTranslations('groups')
  const scoring = state.phase === 'scoring' || state.phase === 'paused'
  const all = together(state.progress)
  const peopleOf = (group: GroupSetting['group']) => settings.find((each) => each.group === group)?.people ?? null
  const crowded = groups.flatMap((group) => {
    const people = peopleOf(group)
    const { joined } = state.progress[group]
    return people !== null && joined > people ? [{ group, joined, people }] : []
  })
  const figure = 'py-2 ps-3 text-end tabular-nums'
  return (
    <section aria-labelledby="people">
      <h2 id="people" className="mb-2 text-lg">
        {t('title')}
      </h2>
      <table className="w-full">
        <caption className="sr-only">{t('caption')}</caption>
        <thead className="text-sm text-ink-2">
          <tr>
            <th scope="col">
              <span className="sr-only">{t('group')}</span>
            </th>
            <th scope="col" className={figure}>
              {t('here')}
            </th>
            {scoring && (
              <>
                <th scope="col" className={figure}>
                  {t('scoring')}
                </th>
                <th scope="col" className={figure}>
                  {t('done')}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const { joined, scoring: busy, done } = state.progress[group]
            const people = peopleOf(group)
            return (
              <tr key={group} className="border-t border-line">
                <th scope="row" className="py-2">
                  <span className="flex items-center gap-2.5">
                    <Mark group={group} />
                    {names(`${group}.many`)}
                  </span>
                </th>
                <td className={figure}>{people === null ? joined : t('hereOf', { joined, people })}</td>
                {scoring && (
                  <>
                    <td className={figure}>{busy}</td>
                    <td className={figure}>
                      <b>{done}</b>
                    </td>
                  </>
                )}
              </tr>
            )
          })}
          <tr className="border-t border-edge">
            <th scope="row" className="py-2">
              {t('all')}
            </th>
            <td className={figure}>{all.joined}</td>
            {scoring && (
              <>
                <td className={figure}>{all.scoring}</td>
                <td className={figure}>
                  <b>{all.done}</b>
                </td>
              </>
            )}
          </tr>
        </tbody>
      </table>
      {crowded.map(({ group, joined, people }) => (
        <p key={group} className="mt-2 text-sm">
          {t('moreThan', { group: names(`${group}.many`), joined, people })}
        </p>
      ))}
      <p className="mt-2 text-sm text-ink-2">{t('counts')}</p>
    </section>
  )
}
