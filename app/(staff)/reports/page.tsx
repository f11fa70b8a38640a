import type { Metadata } from 'next'
import { caller } from '#app/caller.ts'
import { city } from '#app/city.ts'
import { has, orNotFound, staffOnly } from '#app/guard.ts'
import { language, words } from '#app/language.ts'
import { ReportList } from '#components/report/report-list.tsx'
import { reportWords } from '#components/report/report-words.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Page } from '#components/ui/page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('report'))('list.title') }
}

/** Every report that one may read: of all workshops for a reviewer, of the own ones for a facilitator. */
export default async function ReportsPage() {
  const account = await staffOnly('/reports')
  const [reports, spoken, { timeZone }, common] = await Promise.all([
    orNotFound((await caller()).report.list()),
    language(),
    city(),
    words('common'),
  ])
  const said = reportWords(spoken, timeZone)
  const { t } = said
  return (
    <Page>
      <PageHeader title={t('list.title')} lead={t('list.lead')} />
      {reports.length === 0 ? (
        <EmptyState title={t('list.empty.title')}>
          {t(has(account, 'reviewer') ? 'list.empty.reviewer' : 'list.empty.facilitator')}
        </EmptyState>
      ) : (
        <ReportList reports={reports} words={said} common={common} />
      )}
    </Page>
  )
}
