import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { caller } from '#app/caller.ts'
import { city } from '#app/city.ts'
import { has, me, orNotFound, refusalCode } from '#app/guard.ts'
import { language, words } from '#app/language.ts'
import { Early } from '#components/report/early.tsx'
import { Report } from '#components/report/report.tsx'
import { reportWords } from '#components/report/report-words.ts'
import { Page } from '#components/ui/page.tsx'
import type { Report as ReportOfProject } from '#server/domain/result.ts'

type Props = { params: Promise<{ id: string; project: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, project } = await params
  const [report, t] = await Promise.all([read(id, project), words('report')])
  return { title: report === null ? t('early.title') : t('title', { project: report.result.project.name }) }
}

/** For staff, and for those who took part: who is neither is asked to sign in. */
export default async function ReportPage({ params }: Props) {
  const { id, project } = await params
  const [report, spoken, { timeZone }, account] = await Promise.all([read(id, project), language(), city(), me()])
  const said = reportWords(spoken, timeZone)
  const ways = {
    back: has(account, 'facilitator', 'reviewer')
      ? { href: '/reports', label: said.t('back.reports') }
      : { href: `/w/${id}`, label: said.t('back.seat') },
    scores: report !== null && (await mayExport(id)) ? { href: `/workshops/${id}/export`, label: (await words('export'))('link') } : null,
  }
  return (
    <div className="min-h-dvh bg-paper">
      <Page>{report === null ? <Early words={said} /> : <Report report={report} ways={ways} words={said} />}</Page>
    </div>
  )
}

/** Those who run the workshop find the way to the scores here. Nobody else learns that there is one. */
async function mayExport(workshop: string): Promise<boolean> {
  if (!has(await me(), 'facilitator')) return false
  return await (await caller()).workshop.read({ workshop }).then(
    () => true,
    () => false,
  )
}

/** The report, read once a request; null before the reveal. */
const read = cache(async (workshop: string, project: string): Promise<ReportOfProject | null> => {
  try {
    return await (await caller()).report.read({ workshop, project })
  } catch (error) {
    const code = refusalCode(error)
    if (code === 'not-ready') return null
    if (code === 'not-found' && (await me()) === null)
      redirect(`/sign-in?to=${encodeURIComponent(`/workshops/${workshop}/report/${project}`)}`)
    return orNotFound(Promise.reject(error))
  }
})
