import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { caller, nonce } from '#app/caller.ts'
import { city } from '#app/city.ts'
import { me, orNotFound, refusalCode } from '#app/guard.ts'
import { language, words } from '#app/language.ts'
import { DocumentTop } from '#components/report/document-top.tsx'
import { Early } from '#components/report/early.tsx'
import type { Ways } from '#components/report/head.tsx'
import { Report } from '#components/report/report.tsx'
import { type ReportWords, reportWords } from '#components/report/report-words.ts'
import { Page } from '#components/ui/page.tsx'
import type { Report as ReportOfProject } from '#server/domain/result.ts'
import { asTold } from '#server/domain/told.ts'

type Props = { params: Promise<{ id: string; project: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, project } = await params
  const [report, t] = await Promise.all([read(id, project), words('report')])
  return { title: report === null ? t('early.title') : t('title', { project: report.result.project.name }) }
}

/**
 * For staff, and for those who took part: who is neither is asked to sign in. The page is a document (server/http/documents.ts): it is
 * made once for all who read it in the same role, so nothing of it may be about one reader, and no script of Next's is left in it.
 */
export default async function ReportPage({ params }: Props) {
  const { id, project } = await params
  const [report, spoken, { name, timeZone }, common] = await Promise.all([read(id, project), language(), city(), words('common')])
  const said = reportWords(spoken, timeZone)
  return (
    <div className="min-h-dvh bg-paper">
      <DocumentTop product={common('product')} city={name} />
      <Page>
        {report === null ? (
          <Early words={said} />
        ) : (
          <Report report={report} ways={await waysOf(id, project, said)} address={globalThis.__concord.publicUrl()} words={said} />
        )}
      </Page>
      <script src="/report.js" data-document="" nonce={await nonce()} defer />
    </div>
  )
}

/** Where the kinds of readers come from; the ways to the console and the scores are for those who run the workshop. */
async function waysOf(workshop: string, project: string, { t }: ReportWords): Promise<Ways> {
  const { reader } = await (await caller()).report.edition({ workshop, project })
  const staff = reader === 'facilitator' || reader === 'reviewer'
  return {
    back: staff ? { href: '/reports', label: t('back.reports') } : { href: `/w/${workshop}`, label: t('back.seat') },
    console: reader === 'facilitator' ? { href: `/workshops/${workshop}/console`, label: t('back.console') } : null,
    scores: reader === 'facilitator' ? { href: `/workshops/${workshop}/export`, label: (await words('export'))('link') } : null,
  }
}

/** The report, read once a request; null before the reveal. */
const read = cache(async (workshop: string, project: string): Promise<ReportOfProject | null> => {
  try {
    const { result, reasons } = await (await caller()).report.read({ workshop, project })
    return { result: asTold(result), reasons }
  } catch (error) {
    const code = refusalCode(error)
    if (code === 'not-ready') return null
    if (code === 'not-found' && (await me()) === null)
      redirect(`/sign-in?to=${encodeURIComponent(`/workshops/${workshop}/report/${project}`)}`)
    return orNotFound(Promise.reject(error))
  }
})
